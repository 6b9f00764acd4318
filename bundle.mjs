import { build } from "esbuild";

/** Packages with compiled parts, or that look for their own files. */
const OUTSIDE = ["better-sqlite3", "sharp", "@node-rs/argon2", "libsodium-wrappers", "pino", "pg-native"];

/** After `remix build`: takes the other packages into the server's file, so that a start reads one file and not a thousand. */
await build({
  entryPoints: ["build/index.js"],
  outfile: "build/index.js",
  allowOverwrite: true,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node22",
  external: OUTSIDE,
  // Packages of the older kind ask for Node.js's own modules by `require`.
  banner: {
    js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
  },
  logLevel: "warning",
});
