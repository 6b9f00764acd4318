import { describe, expect, test } from "vitest";
import { findCycle } from "./helpers/cycles.ts";
import { OPEN_FILES } from "./helpers/open-files.ts";
import { type Import, readSources, type SourceFile } from "./helpers/source-files.ts";

const app = readSources("app");
const db = readSources("db");

/** Folders of app/ that are no domain: what every domain may lean on, and the routes and the operator's commands, which lean on all. */
const NOT_DOMAINS = ["routes", "admin", "ui", "http", "i18n", "scripts"];

/** Where the machine's clock is read: the process, the request and its gates, the commands. */
const DOORS = [
  "app/admin/admin-command.server.ts",
  "app/admin/backup/backup-command.server.ts",
  "app/admin/setup/setup-command.server.ts",
  "app/entry.server.tsx",
  "app/house.server.ts",
  "app/http/gate/post-gate.server.ts",
  "app/http/log.server.ts",
  "app/http/respond.server.ts",
  "app/http/uploads/upload-gate.server.ts",
  "app/reports/retention-command.server.ts",
  "app/server.ts",
  "app/unsealing/contact-command.server.ts",
  "db/migrate.ts",
  "db/seed/demo.ts",
];

const SINGULAR: Record<string, string> = {
  duties: "duty",
  replies: "reply",
  indicators: "indicator",
  notifications: "notification",
};

const isRoute = (file: string) => file.startsWith("app/routes/");
const isServerOnly = (file: string) =>
  /\.server\.tsx?$/.test(file) || file === "app/server.ts" || (isRoute(file) && !file.endsWith(".tsx"));
/** Rules and vocabularies of a domain, which know neither the database nor a page. */
const isPure = (file: string) => /^app\/[^.]+\.ts$/.test(file) && !isServerOnly(file);
const isDb = (one: Import) => one.of.startsWith("db/");

function domainOf(file: string): string | null {
  const folder = /^app\/([^/]+)\//.exec(file)?.[1];
  return folder && !NOT_DOMAINS.includes(folder) ? folder : null;
}

/** Whether the file bears its folder's name (`claims/claim.ts`, `claims/claim.server.ts`), or is open for a reason. */
function isMainFile(file: string): boolean {
  const [folder = "", name = ""] = file.split("/").slice(-2);
  const singular = SINGULAR[folder] ?? folder.replace(/s$/, "");
  return [`${singular}.ts`, `${singular}.server.ts`].includes(name) || OPEN_FILES.includes(file);
}

/** The folders that a file of a domain, of `http/` or of `ui/` lies in, the outermost first. */
function foldersAbove(file: string): string[] {
  const folders = file.split("/").slice(1, -1);
  if (folders.length === 0 || ["routes", "i18n"].includes(folders[0] ?? "")) return [];
  return folders.map((_, depth) => ["app", ...folders.slice(0, depth + 1)].join("/"));
}

const depthOf = (folder: string) => folder.split("/").length;

/** What leans on what at run time, by the names that `nameOf` gives; files without one are left out. */
function arrows(files: SourceFile[], nameOf: (file: string) => string | null): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    for (const one of file.imports.filter(({ typeOnly }) => !typeOnly)) {
      const [from, to] = [nameOf(file.path), nameOf(one.of)];
      if (from !== null && to !== null && from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return edges;
}

/** `file → import` of every import that the rule forbids. */
function violations(files: SourceFile[], forbids: (one: Import, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((one) => forbids(one, file.path)).map((one) => `${file.path} → ${one.of}`),
  );
}

/** What a file imports that is there at run time. */
const valuesOf = (file: SourceFile | undefined) =>
  (file?.imports ?? []).filter((one) => !one.typeOnly).map((one) => one.of);

/** `file: words` of every file in which the pattern is found. */
function mentions(files: SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) => [...file.text.matchAll(pattern)].map((match) => `${file.path}: ${match[0]}`));
}

describe("imports point one way", () => {
  test("routes reach the database through a domain only", () => {
    const routes = app.filter((file) => isRoute(file.path));
    expect(violations(routes, (one) => isDb(one) && !one.typeOnly)).toEqual([]);
  });

  test("nothing but the process imports a route, save what answers the same in another form", () => {
    const forms = (file: string) => [file.replace(/json\.ts$/, "atom.ts"), file.replace(/xml\.ts$/, "json.ts")];
    const isTwin = (one: Import, file: string) => one.of !== file && forms(file).includes(one.of);
    expect(violations([...app, ...db], (one, file) => isRoute(one.of) && !isTwin(one, file))).toEqual([]);
  });

  test("nothing imports the operator's commands", () => {
    const others = app.filter((file) => !file.path.startsWith("app/admin/"));
    expect(violations([...others, ...db], (one) => one.of.startsWith("app/admin/"))).toEqual([]);
  });

  test("of app/, only server modules import values from db/", () => {
    const elsewhere = app.filter((file) => !isServerOnly(file.path));
    expect(violations(elsewhere, (one) => isDb(one) && !one.typeOnly)).toEqual([]);
  });

  test("of app/, only server modules and routes import values from server modules", () => {
    const browser = app.filter(
      (file) => !isServerOnly(file.path) && !isRoute(file.path) && file.path !== "app/root.tsx",
    );
    expect(violations(browser, (one) => isServerOnly(one.of) && !one.typeOnly)).toEqual([]);
  });

  test("domains, ui and http ask queries, never tables, for values", () => {
    const allowed = /^db\/(queries\/[\w/-]+|engine|migrate|migrations\/index|snapshot|postgres-tools)\.ts$/;
    expect(violations(app, (one) => isDb(one) && !one.typeOnly && !allowed.test(one.of))).toEqual([]);
  });

  test("queries know tables, the engine and the pure rules of domains, tables know tables", () => {
    const inDb = (folder: string) => db.filter((file) => file.path.startsWith(`db/${folder}/`));
    const ours = (one: Import) => /^(app|db)\//.test(one.of);
    expect(
      violations(
        inDb("queries"),
        (one) => ours(one) && !isPure(one.of) && !/^db\/(tables\/|queries\/|engine\.ts)/.test(one.of),
      ),
    ).toEqual([]);
    // A column of codes is typed by the vocabulary of its domain: a pure file, and its types alone.
    const vocabulary = (one: Import) => one.typeOnly && isPure(one.of);
    const foreign = (one: Import) => ours(one) && !one.of.startsWith("db/tables/") && !vocabulary(one);
    expect(violations(inDb("tables"), foreign)).toEqual([]);
  });

  test("migrations are frozen: they import nothing that changes", () => {
    const frozen = db.filter((file) => file.path.startsWith("db/migrations/"));
    expect(violations(frozen, (one) => /^(app|db)\//.test(one.of) && !one.of.startsWith("db/migrations/"))).toEqual([]);
  });

  test("db/ imports of app/ pure files alone, save the seed and the settings of the migration's command", () => {
    const files = db.filter((file) => !file.path.startsWith("db/seed/"));
    const found = violations(files, (one) => one.of.startsWith("app/") && !one.typeOnly && !isPure(one.of));
    expect(found).toEqual(["db/migrate.ts → app/http/env.server.ts"]);
  });

  test("and what these lean on is pure as well", () => {
    const reached = new Set(
      db.filter((file) => file.path.startsWith("db/queries/")).flatMap((file) => valuesOf(file).filter(isPure)),
    );
    for (const path of reached) valuesOf(app.find((file) => file.path === path)).forEach((of) => reached.add(of));
    expect(reached.size).toBeGreaterThan(0);
    expect([...reached].filter((of) => !isPure(of))).toEqual([]);
  });

  test("ui/ and http/ know no domain", () => {
    const free = app.filter((file) => /^app\/(ui|http)\//.test(file.path));
    expect(violations(free, (one) => domainOf(one.of) !== null || isRoute(one.of))).toEqual([]);
  });

  test("http/ leans on the clock, the day, the refusals and the language alone", () => {
    const http = app.filter((file) => file.path.startsWith("app/http/"));
    const allowed = ["app/clock.ts", "app/day.ts", "app/domain-error.ts", "app/i18n/locale.ts"];
    const foreign = (one: Import) => one.of.startsWith("app/") && !one.of.startsWith("app/http/");
    expect(violations(http, (one) => foreign(one) && !allowed.includes(one.of))).toEqual([]);
  });

  test("what the browser may load imports nothing of Node", () => {
    const browser = app.filter((file) => !isServerOnly(file.path));
    const server = /^(node:|pg$|better-sqlite3|kysely|lucia|@node-rs\/|express$|pino$)/;
    expect(violations(browser, (one) => server.test(one.of) && !one.typeOnly)).toEqual([]);
  });
});

describe("domains", () => {
  const crossing = (one: Import, file: string) => {
    const [from, to] = [domainOf(file), domainOf(one.of)];
    return from !== null && to !== null && from !== to;
  };

  test("see of one another main files only", () => {
    // The table of acts names the codes of every domain, by type alone.
    const named = (one: Import, file: string) => file === "app/ledger/acts.ts" && one.typeOnly && !isServerOnly(one.of);
    const hidden = (one: Import, file: string) => crossing(one, file) && !isMainFile(one.of) && !named(one, file);
    expect(violations(app, hidden)).toEqual([]);
  });

  test("depend on one another without a cycle", () => {
    expect(findCycle(arrows(app, domainOf))).toEqual([]);
  });

  test("and so do the parts of each: its folders, and the files beside them", () => {
    const circles = [...new Set(app.flatMap((file) => foldersAbove(file.path)))].map((folder) => {
      const partOf = (file: string) =>
        file.startsWith(`${folder}/`) ? file.split("/", depthOf(folder) + 1).join("/") : null;
      return findCycle(arrows(app, partOf));
    });
    expect(circles.filter((circle) => circle.length > 0)).toEqual([]);
  });
});

describe("one place for each thing", () => {
  const everything = [...app, ...db];

  test("the clock is read at the doors alone, and handed in from there", () => {
    const reads = /\bnew Date(\(\)|(?!\w|\())|\bDate\.now\b|\bshanghaiDay\(\)/g;
    const others = everything.filter((file) => !/^(app\/(clock\.ts|scripts\/)|db\/migrations\/)/.test(file.path));
    expect(mentions(others, reads)).toEqual([]);
    const doors = everything.filter((file) => file.imports.some((one) => one.of === "app/clock.ts"));
    expect(doors.map((file) => file.path).filter((file) => !DOORS.includes(file))).toEqual([]);
  });

  test("queries are built in db/queries and migrations", () => {
    const others = everything.filter((file) => !/^db\/(queries|migrations)\//.test(file.path));
    expect(mentions(others, /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(/g)).toEqual([]);
    // The engine has the one statement that SQLite alone knows.
    expect([...new Set(mentions(others, /\bsql(<[^>]*>)?`\w*/g))]).toEqual(["db/engine.ts: sql`pragma"]);
  });

  test("the tables of raw reports are named in db/queries/reports/ alone, so that nothing public can join to them", () => {
    const others = everything.filter((file) => !/^db\/(tables|migrations|queries\/reports)\//.test(file.path));
    const named =
      /\b(report_(texts|hidden_words|marks|channels|needs)|sealed_contacts)\b|(From|Into|Table|Join)\(\s*\[?\s*["'`]reports\b/g;
    expect(mentions(others, named)).toEqual([]);
  });

  test("what reporter and moderators tell one another is read in one place, by the reporter's and the desk's pages alone", () => {
    const named =
      /(From|Into|Table|Join)\(\s*\[?\s*["'`](report_messages|appeals|retaliation_flags|flag_replies|report_notes)\b/g;
    const others = everything.filter(
      (file) =>
        !/^db\/(migrations\/|queries\/reports\/(follow-up|retention|desk\/(colleagues|flags|handovers)|fairness\/views|queue\/entries)\.ts)/.test(
          file.path,
        ),
    );
    expect(mentions(others, named)).toEqual([]);
    // With whom a report is, is no word of anybody.
    const readers = everything.filter((file) =>
      file.imports.some((one) => /^db\/queries\/reports\/(follow-up|desk\/(?!handovers)\w+)\.ts$/.test(one.of)),
    );
    const mayRead = /^app\/(reports\/(follow-up|withdrawal)|rulings\/(colleagues|claims))\//;
    expect(readers.map((file) => file.path).filter((file) => !mayRead.test(file))).toEqual([]);
    const pages = everything.filter((file) =>
      file.imports.some((one) => /^app\/reports\/follow-up\/.*\.server\.ts$/.test(one.of)),
    );
    const routes = pages.map((file) => file.path).filter((file) => file.startsWith("app/routes/"));
    expect(routes.filter((file) => !/^app\/routes\/(status|desk)\./.test(file))).toEqual([]);
  });

  test("files of reports are read by attachments/ and the keepers' command alone, so that nothing public can reach them", () => {
    // The keepers' command opens sealed originals, backups hold files as they are stored; neither is a page.
    const attachments =
      /^(app\/(attachments|unsealing|admin\/backup)|db\/(tables|migrations))\/|^db\/queries\/reports\/attachments\.ts$/;
    const others = everything.filter((file) => !attachments.test(file.path));
    expect(violations(others, (one) => one.of === "db/queries/reports/attachments.ts")).toEqual([]);
    expect(mentions(others, /\(\s*\[?\s*["'`](attachments|pending_files|public_images)\b/g)).toEqual([]);
    const opening = violations(others, (one) => one.of.startsWith("app/attachments/storage/"));
    expect(opening).toEqual(["app/server.ts → app/attachments/storage/open-storage.server.ts"]);
    const reading = mentions(others, /\bopenAttachment\(/g);
    expect(reading).toEqual(["app/routes/desk.files.$id.ts: openAttachment("]);
  });

  test("roles are compared in accounts/ alone", () => {
    const others = everything.filter((file) => !file.path.startsWith("app/accounts/"));
    const compared = /\brole\s*[!=]==?|[!=]==?\s*["'](admin|moderator|officer|approver|supervisor)["']|\.grants\b/g;
    expect(mentions(others, compared)).toEqual([]);
  });

  test("the engines are told apart in db/engine.ts, its snapshots and migrations alone", () => {
    const others = everything.filter((file) => !/^db\/((engine|snapshot)\.ts|migrations\/)/.test(file.path));
    const told =
      /Sqlite\w+|Postgres(Adapter|Dialect|Driver)|\bdialect\b|["'`]sqlite:?["'`]|SQLITE_\w+|\b23505\b|startsWith\(["'`](sqlite|postgres)/g;
    expect(mentions(others, told)).toEqual([]);
  });

  test("lucia is known to accounts/session.server.ts alone, argon2 to secrets.server.ts", () => {
    expect(
      violations(everything, (one, file) => one.of === "lucia" && file !== "app/accounts/session.server.ts"),
    ).toEqual([]);
    expect(
      violations(everything, (one, file) => one.of.startsWith("@node-rs/argon2") && file !== "app/secrets.server.ts"),
    ).toEqual([]);
  });
});
