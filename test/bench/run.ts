import { availableParallelism, loadavg } from "node:os";
import { startChild } from "./child.ts";
import { round } from "./figures.ts";
import type { Load, Shot } from "./load.ts";
import { measureFormPages } from "./form-pages.ts";
import { IN_FLIGHT } from "./load.ts";
import { benchPages, type Pace } from "./pages.ts";
import { benchPhotos } from "./photos.ts";
import { openWorkspace, startSite } from "./site.ts";
import { benchSubmissions } from "./submissions.ts";

/** In seconds. */
const FULL: Pace = { rounds: 3, warmUp: 0.7, pages: 1.5, submissions: 4 };
const QUICK: Pace = { rounds: 1, warmUp: 0.1, pages: 0.3, submissions: 1 };

/**
 * `npm run bench`, `-- --quick` for a smoke: the built site on a demonstration county of its own, against the least
 * that could do the same. The load comes from a process of its own; baseline and site take turns; figures are medians.
 */
const pace = process.argv.includes("--quick") ? QUICK : FULL;
const busy = round(loadavg()[0] ?? 0, 1);
const start = performance.now();
const workspace = await openWorkspace();
const site = await startSite(workspace);
const load = startChild<Load, Shot>("load.ts");
process.stdout.write(
  `Node.js ${process.versions.node}, ${availableParallelism()} cores, ${IN_FLIGHT} in flight, ` +
    `median of ${pace.rounds} (lowest–highest), load average ${busy} before\n`,
);
process.stdout.write(await benchPages(site, load, pace));
process.stdout.write(await measureFormPages(site));
process.stdout.write(await benchSubmissions(site, workspace, load, pace));
load.stop();
await site.stop();
process.stdout.write(await benchPhotos(workspace, pace));
process.stdout.write(`${Math.round((performance.now() - start) / 1000)} s\n`);
