import { createContext } from "react";

/** What only the server knows while it renders a page. */
export interface Rendering {
  /** Of the page's scripts. */
  nonce?: string;
  /** The page answers a form: its address alone does not lead back to it. */
  posted: boolean;
  /** The form came back with errors. */
  failed: boolean;
}

export const RenderContext = createContext<Rendering>({ posted: false, failed: false });
