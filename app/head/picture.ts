/** `public/share.png`, which chats and networks show beside a link: its size in pixels. */
export const PICTURE = { width: 1200, height: 630 };

/** Where it is, on the site at an origin. */
export const pictureAt = (origin: string) => `${origin}/share.png`;
