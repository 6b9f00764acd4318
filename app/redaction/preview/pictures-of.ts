import type { listAttachments, listDrawn, PublicImage } from "../../attachments/attachment.server.ts";
import { countBoxes, isPicture } from "../../attachments/attachment.ts";
import type { PictureChoice } from "../pane/picture-fields.tsx";

type Files = Awaited<ReturnType<typeof listAttachments>>;
type Drawn = Awaited<ReturnType<typeof listDrawn>>;

/** The pictures among the files of a report, each with the one drawn from it. */
export function picturesOf(files: Files, drawn: Drawn): PictureChoice[] {
  return files
    .filter(({ kind }) => isPicture(kind))
    .map(({ id, number }) => ({ fileId: id, number, drawn: drawn.find((one) => one.attachmentId === id) ?? null }));
}

/** The drawn pictures that are ticked, as the public will see them. */
export function shownOf(drawn: Drawn, ticked: string | readonly string[] | undefined): PublicImage[] {
  const ids = ticked === undefined ? [] : [ticked].flat();
  return drawn
    .filter(({ id }) => ids.includes(id))
    .map(({ id, alt, width, height, boxes }) => ({ id, alt, width, height, hidden: countBoxes(boxes) }));
}
