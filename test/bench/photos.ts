import { statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { redraw } from "../../app/attachments/sanitise/image.server.ts";
import { parseReceipt } from "../../app/reports/receipt/receipt.ts";
import { connect } from "../../db/engine.ts";
import { bareHashes } from "./bare-store.ts";
import { startChild } from "./child.ts";
import { median, round, table, withSpread } from "./figures.ts";
import { type Memory, watchMemory } from "./memory.ts";
import type { Pace } from "./pages.ts";
import type { PhotoLoad, PhotoShot } from "./photo-load.ts";
import { startSite, type Workspace } from "./site.ts";

const AT_ONCE = 4;

/** What the two baselines do in a second, and what the site does. */
interface Round {
  alone: number;
  hashes: number;
  plain: { result: PhotoShot; memory: Memory };
  photos: { result: PhotoShot; memory: Memory };
}

/** A phone's photograph: 12 megapixels, as grainy as makes about 2 MB. */
const PHOTO = { width: 4000, height: 3000, grain: 9, quality: 85 };

/**
 * Reports with and without a photo, against drawing the same photo anew by sharp alone and against bare hashes; and the
 * memory of a site that was just started. Throws when a report or a photo is not stored.
 */
export async function benchPhotos(workspace: Workspace, pace: Pace): Promise<string> {
  const site = await startSite(workspace);
  const load = startChild<PhotoLoad, PhotoShot>("photo-load.ts");
  try {
    const photo = join(workspace.folder, "photo.jpg");
    const bytes = await takePhoto(photo);
    const shots: { withPhoto: boolean; shot: PhotoShot }[] = [];
    const send = async (withPhoto: boolean, amount: number) => {
      const asked = {
        url: site.url,
        photo: withPhoto ? photo : null,
        amount: Math.max(amount, AT_ONCE),
        atOnce: AT_ONCE,
      };
      const shot = await load.ask(asked);
      shots.push({ withPhoto, shot });
      return shot;
    };
    await send(false, 4 * AT_ONCE);
    await send(true, AT_ONCE);
    const rounds: Round[] = [];
    for (let turn = 0; turn < pace.rounds; turn += 1) {
      const alone = await bareDrawings(bytes, pace.submissions / 2);
      const hashes = await bareHashes(pace.pages);
      const plain = await watchMemory(site.pid, () => send(false, Math.round(hashes * pace.pages)));
      const photos = await watchMemory(site.pid, () => send(true, Math.round((alone * pace.submissions) / 3)));
      rounds.push({ alone, hashes, plain, photos });
    }
    await checkStored(workspace, shots);
    const size = round(bytes.length / 1024 / 1024, 1);
    const perSecond = (of: (one: Round) => number) => withSpread(rounds.map(of), 1);
    const row = (name: string, which: "plain" | "photos", baseline: "alone" | "hashes") => [
      name,
      perSecond((one) => one[which].result.perSecond),
      withSpread(rounds.map((one) => one[which].result.perSecond / one[baseline])),
      round(median(rounds.map((one) => one[which].result.p50))),
      round(median(rounds.map((one) => one[which].result.p95))),
      ...memoryColumns(rounds.map((one) => one[which].memory)),
    ];
    return table(
      `Reports with a photo of ${size} MB, ${PHOTO.width} × ${PHOTO.height}, ${AT_ONCE} in flight; memory in MB`,
      ["", "per second", "of baseline", "p50 ms", "p95 ms", "before", "peak", "after", "cleaner's peak"],
      [
        row("without a file", "plain", "hashes"),
        row("with a photo, cleaned", "photos", "alone"),
        ["baseline: bare argon2id", perSecond((one) => one.hashes), "", "", "", "", "", "", ""],
        ["baseline: sharp alone", perSecond((one) => one.alone), "", "", "", "", "", "", ""],
      ],
    );
  } finally {
    load.stop();
    await site.stop();
  }
}

/** Before, the highest, after the last round, the highest of a process that it started. */
function memoryColumns(rounds: readonly Memory[]): string[] {
  const [first, last] = [rounds[0], rounds.at(-1)];
  const highest = (of: keyof Memory) => Math.max(...rounds.map((one) => one[of]));
  return [first?.before ?? 0, highest("peak"), last?.after ?? 0, highest("child")].map((one) => round(one));
}

async function takePhoto(path: string): Promise<Buffer> {
  const { width, height, grain, quality } = PHOTO;
  const noise = { type: "gaussian" as const, mean: 128, sigma: grain };
  const picture = sharp({ create: { width, height, channels: 3, background: "gray", noise } });
  const bytes = await picture.jpeg({ quality }).toBuffer();
  await sharp(bytes).withMetadata({ orientation: 6 }).jpeg({ quality }).toFile(path);
  return bytes;
}

/** Pictures drawn anew per second, one after the other, in this process. */
async function bareDrawings(bytes: Buffer, seconds: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < seconds * 1000 || done === 0; done += 1) await redraw(bytes, "jpeg");
  return (done * 1000) / (performance.now() - start);
}

/** Throws unless every receipt has its report, and every photo its row and its bytes. */
async function checkStored({ database, folder }: Workspace, shots: readonly { withPhoto: boolean; shot: PhotoShot }[]) {
  const db = connect(`sqlite:${database}`);
  try {
    for (const { withPhoto, shot } of shots) {
      for (const code of shot.receipts) {
        const report = await db
          .selectFrom("reports as r")
          .leftJoin("attachments as a", "a.report_id", "r.id")
          .select(["r.id", "a.storage_name as name"])
          .where("r.receipt_selector", "=", parseReceipt(code)?.selector ?? "")
          .executeTakeFirstOrThrow();
        const name = report.name ?? "";
        if ((name !== "") !== withPhoto) throw new Error(`report ${report.id} has not the files that it was sent with`);
        if (name) statSync(join(folder, "uploads/kept", name.slice(0, 2), name));
      }
    }
  } finally {
    await db.destroy();
  }
}
