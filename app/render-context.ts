import { createContext } from "react";
import { DEFAULT_LOCALE, type Locale } from "./i18n/locale.ts";

/** What only the server knows while it renders a page. */
export interface Rendering {
  /** Of the page's scripts. */
  nonce?: string;
  /** The visitor's language, for pages whose data could not be loaded. */
  locale: Locale;
  /** The page answers a form: its address alone does not lead back to it. */
  posted: boolean;
  /** The form came back with errors. */
  failed: boolean;
  /** What the page's action answered to the form. */
  answer?: unknown;
  /** The rules of a page that brings its own; others link the site's stylesheet. */
  style?: string;
}

export const RenderContext = createContext<Rendering>({ locale: DEFAULT_LOCALE, posted: false, failed: false });
