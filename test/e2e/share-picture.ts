/**
 * Draws the picture that chats and networks show beside a link to the site: `node test/e2e/share-picture.ts FOLDER`. What
 * says most stands in the square of its middle, which some of them cut out.
 */
import path from "node:path";
import sharp from "sharp";
import { zhCN } from "../../app/i18n/zh-CN/index.ts";
import { startChromium } from "../helpers/browser.ts";

const SIZE = { width: 1200, height: 630 };

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error("usage: node test/e2e/share-picture.ts FOLDER");
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: "zh-CN" });
    await page.setContent(`<!doctype html><html lang="zh-CN"><style>
      body { margin: 0; height: 630px; background: #26358c; color: #fff; font-family: sans-serif;
        display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 40px }
      h1 { font-size: 220px; line-height: 1; margin: 0; letter-spacing: 0.1em; text-indent: 0.1em }
      p { font-size: 52px; margin: 0 }
    </style><h1>${zhCN.site.name}</h1><p>${zhCN.site.tagline}</p></html>`);
    const file = path.join(folder, "share.png");
    const { size } = await sharp(await page.screenshot())
      .png({ palette: true, colours: 32 })
      .toFile(file);
    process.stdout.write(`${file}  ${Math.round(size / 1024)} KB\n`);
  } finally {
    await browser.close();
  }
}

await main(process.argv[2]);
