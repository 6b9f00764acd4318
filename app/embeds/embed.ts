/** Pixels of a frame; less where the page around has less room. */
export const FRAME = { width: 640, height: 760 };

/** A page of figures as other pages show it in a frame. */
export interface Framed {
  /** Of this site. */
  origin: string;
  /** Path of the page, with its language. */
  path: string;
  title: string;
  width?: number;
  height?: number;
}

/** The HTML that shows such a page in another page: a frame without script, which says by itself where it comes from. */
export function frameOf({ origin, path, title, width = FRAME.width, height = FRAME.height }: Framed): string {
  const src = `${origin}/embed${path}`;
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** Where a program asks how the page at a path is shown in another. */
export const oembedAt = (origin: string, path: string) =>
  `${origin}/oembed?${new URLSearchParams({ url: `${origin}${path}` })}`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
