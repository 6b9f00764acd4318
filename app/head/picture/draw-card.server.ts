import sharp from "sharp";
import { PICTURE } from "../picture.ts";
import { drawLine, evenSignLines, signsWithout, widthOf } from "./signs.server.ts";

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
const MIDDLE = PICTURE.width / 2;
/** Chats cut out the square in the middle: as much of the text stands in it as can. */
const WIDE = 1040;
const TITLE = { size: 58, leading: 78, most: 3 };
const FIGURE = { size: 112, room: 150 };
const NOTE = { size: 30, leading: 46, most: 2 };
const FOOT = { size: 34, height: 84 };

/** The card as SVG of outlines alone, which needs no font where it is drawn; null when it has a sign that no outline is known of. */
export function cardSvg({ title, figure, notes, site }: Card): string | null {
  const { width, height } = PICTURE;
  if (signsWithout([title, figure, ...notes, site].join("")).length > 0) return null;
  const titles = evenSignLines(title, WIDE / TITLE.size, figure === null ? TITLE.most : 2);
  const small = notes.flatMap((note) => evenSignLines(note, WIDE / NOTE.size, NOTE.most));
  const figureSize = figure === null ? 0 : Math.min(FIGURE.size, WIDE / widthOf(figure));
  const high = titles.length * TITLE.leading + (figure === null ? 24 : FIGURE.room) + small.length * NOTE.leading;
  let y = (height - FOOT.height - high) / 2;
  const parts: string[] = [];
  const line = (text: string, leading: number, size: number, fill: string) => {
    y += leading;
    parts.push(drawLine(text, { middle: MIDDLE, y: Math.round(y - (leading - size) / 2 - size * 0.12), size, fill }));
  };
  for (const one of titles) line(one, TITLE.leading, TITLE.size, INK);
  if (figure === null) y += 24;
  else line(figure, FIGURE.room, figureSize, INDIGO);
  for (const one of small) line(one, NOTE.leading, NOTE.size, SOFT);
  const foot = `<rect y="${height - FOOT.height}" width="${width}" height="${FOOT.height}" fill="${INDIGO}"/>`;
  const name = drawLine(site, { middle: MIDDLE, y: height - 30, size: FOOT.size, fill: "#fff" });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${parts.join("")}${foot}${name}</svg>`;
}

/** As PNG of few colours, some 20 KB; null as `cardSvg` has it. */
export async function drawCard(card: Card): Promise<Buffer | null> {
  const svg = cardSvg(card);
  if (svg === null) return null;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 4 }).toBuffer();
}
