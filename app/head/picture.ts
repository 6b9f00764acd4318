/** Pixels of the picture that chats and networks show beside a link. */
export const PICTURE = { width: 1200, height: 630 };

/** The picture of the site, for pages that have none of their own. */
export const SITE_PICTURE = "/share.png";

/** Pages whose picture says what they say (`routes/pictures.$of.$picture.ts`). */
type Pictured = "cases" | "departments" | "regions" | "topics" | "data";

/** Where the picture of a page is. */
export const pictureOf = (of: Pictured, code: string) => `/pictures/${of}/${encodeURIComponent(code)}.png`;
