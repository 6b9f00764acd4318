import { ComparisonFigures } from "../comparing/comparison-figures.tsx";
import { compareBodies } from "../comparing/comparison.ts";
import { EXAMPLE } from "../comparing/example.ts";
import { cachePublicly } from "../http/headers.ts";
import { useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.comparing.exampleTitle,
  describe: (text) => text.comparing.exampleLede,
  reads: () => [],
} satisfies PageHandle;

const COMPARED = compareBodies(EXAMPLE);

/** What a comparison looks like where there is something to compare, of numbers that are made up. */
export default function Example() {
  const { measurePage, comparing: words, site } = useText();
  return (
    <SitePage
      title={words.exampleTitle}
      lede={words.exampleLede}
      variant="wide"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/compare", label: words.title }] }}
    >
      <ComparisonFigures comparison={COMPARED} unit={measurePage.short.case} order="name" hrefOf={() => null} />
    </SitePage>
  );
}
