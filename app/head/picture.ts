/** Pixels of the pictures of a page: the one that chats and networks show beside a link, and the square that others cut to or list. */
export const PICTURE_SHAPES = {
  wide: { width: 1200, height: 630 },
  square: { width: 1200, height: 1200 },
} as const satisfies Record<string, { width: number; height: number }>;
export type PictureShape = keyof typeof PICTURE_SHAPES;

/** The shapes that an address names; without one it is the wide one. */
export const SHAPES_NAMED = ["square"] as const satisfies readonly PictureShape[];

/** The picture of the site, for pages that have none of their own; it has no square. */
export const SITE_PICTURE = "/share.png";

/** Pages whose picture says what they say (`routes/pictures.$of.$picture.ts`). */
type Pictured = "cases" | "departments" | "regions" | "topics" | "data";

/** Where the picture of a page is. */
export const pictureOf = (of: Pictured, code: string) => `/pictures/${of}/${encodeURIComponent(code)}.png`;

/** The same in another shape. */
export const pictureIn = (picture: string, shape: PictureShape) =>
  shape === "wide" ? picture : `${picture}?shape=${shape}`;
