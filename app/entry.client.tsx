import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { localeOf } from "./i18n/locale.ts";
import { RenderContext } from "./render-context.ts";

const { lang, dataset } = document.documentElement;
const rendering = {
  locale: localeOf({ url: `/?lang=${lang}`, headers: new Headers() }),
  posted: "posted" in dataset,
  failed: "failed" in dataset,
};

startTransition(() => {
  hydrateRoot(
    document,
    <RenderContext.Provider value={rendering}>
      <RemixBrowser />
    </RenderContext.Provider>,
  );
});
