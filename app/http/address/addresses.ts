import { accepts, type AddressReading } from "./accepted.ts";

/** As much of a route of the framework's build as an address depends on. */
interface Route {
  id: string;
  parentId?: string;
  path?: string;
  module: { handle?: unknown; headers?: unknown };
}

/** The page that an address leads to. */
export interface AddressedPage {
  /** The path as the site itself writes it. */
  path: string;
  page: PlacePage;
  /** The values in its path. */
  params: Readonly<Record<string, string>>;
}

export interface PlacePage extends AddressReading {
  /** The framework's names of the routes that answer at its path: of the page, and of one within it that adds nothing to the path. */
  routes: readonly string[];
  /** It is the same for everyone who reads it in one language, and may be kept. */
  forEveryone: boolean;
  /** It hydrates, and asks for its data alone. */
  hydrates: boolean;
}

interface Branch {
  literals: Map<string, Branch>;
  param: { name: string; below: Branch } | null;
  page: PlacePage | null;
}

/**
 * Which page an address leads to, in whatever letters its fixed parts are written. The routes are read once; a look-up
 * takes a step for each part of the path.
 */
export class Addresses {
  readonly #root = newBranch();

  /** `isForEveryone` tells a page that may be kept by what its module exports. Throws when one does not say what it reads. */
  constructor(
    routes: Readonly<Record<string, Route | undefined>>,
    isForEveryone: (module: Route["module"]) => boolean,
  ) {
    for (const route of Object.values(routes)) {
      const path = route && pathOf(route, routes);
      if (path === undefined || path === "*" || route?.parentId === undefined) continue;
      const handle = (route.module.handle ?? {}) as AddressReading & { scripts?: boolean };
      const forEveryone = isForEveryone(route.module);
      if (forEveryone && !handle.reads) throw new Error(`${path}: a page for everyone must say what it reads`);
      const branch = this.#branchFor(path);
      branch.page = {
        routes: [...(branch.page?.routes ?? []), route.id],
        query: handle.query,
        params: handle.params,
        reads: handle.reads,
        unkept: handle.unkept,
        tellsStaff: handle.tellsStaff,
        forEveryone,
        hydrates: handle.scripts === true,
      };
    }
  }

  /** Takes a path as `spell` gives it; null where there is no page. */
  find(path: string): AddressedPage | null {
    return walk(this.#root, path.split("/").filter(Boolean), "", {});
  }

  #branchFor(path: string): Branch {
    let branch = this.#root;
    for (const part of path.split("/").filter(Boolean)) {
      if (/[?*]/.test(part)) throw new Error(`optional parts and splats are not foreseen: ${path}`);
      branch = part.startsWith(":") ? belowParam(branch, part.slice(1)) : belowLiteral(branch, part);
    }
    return branch;
  }
}

function newBranch(): Branch {
  return { literals: new Map(), param: null, page: null };
}

function belowLiteral(branch: Branch, part: string): Branch {
  const below = branch.literals.get(part) ?? newBranch();
  branch.literals.set(part, below);
  return below;
}

function belowParam(branch: Branch, name: string): Branch {
  branch.param ??= { name, below: newBranch() };
  if (branch.param.name !== name)
    throw new Error(`one place in an address has two names: ${branch.param.name}, ${name}`);
  return branch.param.below;
}

function pathOf(route: Route, routes: Readonly<Record<string, Route | undefined>>): string | undefined {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  const above = parent && pathOf(parent, routes);
  return above ? `${above}/${route.path ?? ""}` : (route.path ?? "");
}

function walk(
  branch: Branch,
  parts: readonly string[],
  path: string,
  params: Record<string, string>,
): AddressedPage | null {
  const [part, ...rest] = parts;
  if (part === undefined)
    return branch.page && hasItsParams(branch.page, params) ? { path: path || "/", page: branch.page, params } : null;
  const literal = part.toLowerCase();
  const below = branch.literals.get(literal);
  const found = below && walk(below, rest, `${path}/${literal}`, params);
  if (found || !branch.param) return found ?? null;
  return walk(branch.param.below, rest, `${path}/${part}`, {
    ...params,
    [branch.param.name]: decodeURIComponent(part),
  });
}

function hasItsParams(page: PlacePage, params: Record<string, string>): boolean {
  return Object.entries(page.params ?? {}).every(([name, accepted]) => accepts(accepted, params[name] ?? ""));
}
