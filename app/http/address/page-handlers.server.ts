import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import type { PlacePage } from "./addresses.ts";

/**
 * The framework's handler for a page, which knows the routes of this page alone: handed the whole site, the framework
 * sorts and compares all its routes anew, several times a request. A page that hydrates is handed all, since it lists
 * others for the browser; so is what is no page.
 */
export function pageHandlers(build: ServerBuild, mode: string): (page: PlacePage | null) => RequestHandler {
  const ofAll = createRequestHandler(build, mode);
  const handlers = new Map<PlacePage, RequestHandler>();
  return (page) => {
    if (!page || page.hydrates) return ofAll;
    const known = handlers.get(page);
    if (known) return known;
    const names = withThoseAround(build, page.routes);
    const assets = { ...build.assets, routes: only(build.assets.routes, names) };
    const handler = createRequestHandler({ ...build, assets, routes: only(build.routes, names) }, mode);
    handlers.set(page, handler);
    return handler;
  };
}

/** The named routes and those that they lie in. */
function withThoseAround({ routes }: ServerBuild, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const name of names) {
    for (let id: string | undefined = name; id !== undefined; id = routes[id]?.parentId) found.add(id);
  }
  return found;
}

function only<Value>(all: Record<string, Value>, names: Set<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}
