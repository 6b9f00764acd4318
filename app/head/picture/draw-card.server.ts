import sharp from "sharp";
import { PICTURE_SHAPES, type PictureShape } from "../picture.ts";
import { drawLine, evenSignLines, signsWithout, titleLines, widthOf } from "./signs.server.ts";

/** What the picture of a page says: all of it stands on the page too. */
export interface Card {
  title: string;
  /** What says most, in a few signs; with what it is of, its doubt, and the day up to which it goes. */
  figure: string | null;
  notes: readonly string[];
  /** Who publishes it. */
  site: string;
}

const INK = "#1c1b19";
const SOFT = "#4f4b45";
const PAPER = "#fbf9f4";
const INDIGO = "#26358c";
/** How large what a picture says is drawn, in pixels; a title has fewer lines where a figure stands under it. */
const DRAWN = {
  // Chats cut out the square in the middle: as much of the text stands in it as can.
  wide: {
    title: { size: 58, leading: 78, most: 3, besideFigure: 2 },
    figure: { size: 112, room: 150 },
    note: { size: 30, leading: 46, most: 2 },
    foot: { size: 34, height: 84 },
  },
  square: {
    title: { size: 84, leading: 112, most: 5, besideFigure: 4 },
    figure: { size: 190, room: 260 },
    note: { size: 46, leading: 70, most: 3 },
    foot: { size: 50, height: 130 },
  },
} as const satisfies Record<PictureShape, object>;
/** How wide a line may be. */
const WIDE = 1040;

/** The card as SVG of outlines alone, which needs no font where it is drawn; null when it has a sign that no outline is known of. */
export function cardSvg({ title, figure, notes, site }: Card, shape: PictureShape = "wide"): string | null {
  const { width, height } = PICTURE_SHAPES[shape];
  const drawn = DRAWN[shape];
  if (signsWithout([title, figure, ...notes, site].join("")).length > 0) return null;
  const most = figure === null ? drawn.title.most : drawn.title.besideFigure;
  const titles = titleLines(title, WIDE / drawn.title.size, most);
  const small = notes.flatMap((note) => evenSignLines(note, WIDE / drawn.note.size, drawn.note.most));
  const figureSize = figure === null ? 0 : Math.min(drawn.figure.size, WIDE / widthOf(figure));
  const figureRoom = figure === null ? 24 : drawn.figure.room;
  const high = titles.length * drawn.title.leading + figureRoom + small.length * drawn.note.leading;
  let y = (height - drawn.foot.height - high) / 2;
  const parts: string[] = [];
  const line = (text: string, leading: number, size: number, fill: string) => {
    y += leading;
    const base = Math.round(y - (leading - size) / 2 - size * 0.12);
    parts.push(drawLine(text, { middle: width / 2, y: base, size, fill }));
  };
  for (const one of titles) line(one, drawn.title.leading, drawn.title.size, INK);
  if (figure === null) y += figureRoom;
  else line(figure, figureRoom, figureSize, INDIGO);
  for (const one of small) line(one, drawn.note.leading, drawn.note.size, SOFT);
  const top = height - drawn.foot.height;
  const foot = `<rect y="${top}" width="${width}" height="${drawn.foot.height}" fill="${INDIGO}"/>`;
  const nameBase = Math.round(top + drawn.foot.height / 2 + drawn.foot.size * 0.36);
  const name = drawLine(site, { middle: width / 2, y: nameBase, size: drawn.foot.size, fill: "#fff" });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${parts.join("")}${foot}${name}</svg>`;
}

/** As PNG of few colours, some 20 KB, the square 40; null as `cardSvg` has it. */
export async function drawCard(card: Card, shape: PictureShape = "wide"): Promise<Buffer | null> {
  const svg = cardSvg(card, shape);
  if (svg === null) return null;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 4 }).toBuffer();
}
