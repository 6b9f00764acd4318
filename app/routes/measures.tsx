import { MeasureDefinitions } from "../measures/measure-definitions.tsx";
import { cachePublicly } from "../http/headers.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.measurePage.title,
  describe: (text) => text.measurePage.lede,
  reads: () => [],
} satisfies PageHandle;

/** The definition of every measure, drawn from the registry. */
export default function Measures() {
  const { measurePage: words } = useText();
  return (
    <SitePage title={words.title} lede={words.lede}>
      <MeasureDefinitions />
    </SitePage>
  );
}
