import { readFileSync } from "node:fs";
import path from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { incomingFolder, openStorage } from "../../app/attachments/storage/open-storage.server.ts";
import { UploadParts } from "../../app/http/uploads/parts.server.ts";
import { readEnv } from "../../app/http/env.server.ts";
import { deriveReceiptsWith } from "../../app/reports/receipt/receipt.server.ts";
import { routeFiles } from "./routes.ts";
import type { Site } from "./site.ts";
import { encode, type Fields, unescapeHtml, type Visitor } from "./visitor.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** A page as this process renders it. */
export interface Rendered {
  status: number;
  location: string | null;
  html: string;
}

export interface Pages {
  get(by: Visitor, address: string): Promise<Rendered>;
  post(by: Visitor, address: string, fields: Fields): Promise<Rendered>;
}

/**
 * The pages of a site that runs, rendered in the process of the tests over its database, so that a use case can be stood
 * in for. People sign in at the site itself; their cookies are good here too.
 */
export async function pagesOf(site: Site): Promise<Pages> {
  const env = readEnv({
    DATA_DIR: site.folder,
    SECRETS_DIR: site.folder,
    DATABASE_URL: site.databaseUrl,
    ORIGIN: site.url,
  });
  const cookieSecret = readFileSync(path.join(site.folder, "session-secret"), "utf8");
  deriveReceiptsWith(cookieSecret);
  const handle = createRequestHandler(await buildOf(), "production");
  const storage = openStorage(env);
  const parts = new UploadParts(incomingFolder(env));
  const send = async (by: Visitor, address: string, init: RequestInit): Promise<Rendered> => {
    const cookie = [...by.cookies]
      .filter(([, one]) => address.startsWith(one.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");
    const headers = { Cookie: cookie, Host: new URL(site.url).host, Origin: site.url, "Sec-Fetch-Site": "same-origin" };
    const request = new Request(site.url + address, { ...init, headers });
    const own = { db: site.db, env, cookieSecret, storage, parts };
    const context = { ...own, clientKey: "test", uploads: [], nonce: "nonce" };
    const answer = await handle(request, context);
    return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
  };
  return {
    get: (by, address) => send(by, address, {}),
    post: (by, address, fields) => send(by, address, { method: "POST", body: encode(fields) }),
  };
}

/** What the framework's compiler makes of the sources, without their scripts and styles. */
async function buildOf(): Promise<ServerBuild> {
  const modules = await Promise.all(
    routeFiles().map(async ({ file, pattern }) => ({ file, pattern, module: await load(file) })),
  );
  const root = { id: "root", path: "", parentId: undefined, index: undefined, module: await load("app/root.tsx") };
  const pages = modules.map(({ file, pattern, module }) => ({
    id: file.replace(/^app\/|\.tsx?$/g, ""),
    path: pattern.slice(1) || undefined,
    parentId: "root",
    index: /(^|[./])_index\.tsx?$/.test(file) ? true : undefined,
    module,
  }));
  const all = Object.fromEntries([root, ...pages].map((route) => [route.id, route]));
  const manifest = [root, ...pages].map(({ module, ...route }) => [
    route.id,
    {
      ...route,
      hasAction: "action" in module,
      hasLoader: "loader" in module,
      hasClientAction: false,
      hasClientLoader: false,
      hasErrorBoundary: "ErrorBoundary" in module,
      module: `/build/${route.id}.js`,
      imports: [],
    },
  ]);
  return {
    entry: { module: await load("app/entry.server.tsx") },
    routes: all,
    assets: {
      version: "test",
      url: "/build/manifest.js",
      entry: { module: "/build/entry.js", imports: [] },
      routes: Object.fromEntries(manifest),
    },
    publicPath: "/build/",
    assetsBuildDirectory: "public/build",
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    mode: "production",
    isSpaMode: false,
  } as unknown as ServerBuild;
}

const load = (file: string) => import(/* @vite-ignore */ path.join(ROOT, file)) as Promise<Record<string, unknown>>;

/** The text of a page's heading. */
export function headingOf(html: string): string {
  return unescapeHtml(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, "") ?? "").trim();
}
