import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

type Provide = (this: object, consumer: (connection: unknown) => Promise<unknown>) => Promise<unknown>;

/** Marks the class of the package as watched: one process runs many files. */
const WATCHED = Symbol.for("guiwei.one-at-a-time");
const busy = new WeakSet<object>();

/**
 * Refuses a second query within a transaction while the first is under way, on either engine: `Promise.all` over its one
 * connection wins nothing, and hides in which order things are done. Kysely would let the second one wait.
 */
export async function refuseQueriesAtOnce(): Promise<void> {
  const index = createRequire(import.meta.url).resolve("kysely");
  const file = new URL("driver/single-connection-provider.js", pathToFileURL(index));
  const { SingleConnectionProvider } = (await import(/* @vite-ignore */ file.href)) as {
    SingleConnectionProvider: { prototype: { provideConnection: Provide; [WATCHED]?: true } };
  };
  const { prototype } = SingleConnectionProvider;
  if (prototype[WATCHED]) return;
  prototype[WATCHED] = true;
  const provide = prototype.provideConnection;
  prototype.provideConnection = async function (consumer) {
    if (busy.has(this)) throw new Error("two queries at once within a transaction: ask one after the other");
    busy.add(this);
    try {
      return await provide.call(this, consumer);
    } finally {
      busy.delete(this);
    }
  };
}
