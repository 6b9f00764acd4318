import type { ReactNode } from "react";
import "./css/pager.css";

export type PagerProps = {
  label: string;
  newer?: { href: string; label: string };
  older?: { href: string; label: string };
  /** How many are shown, of how many. */
  children?: ReactNode;
};

/** Pages by key: only the next newer and the next older. Nothing when there is one page. */
export function Pager({ label, newer, older, children }: PagerProps) {
  if (!newer && !older && !children) return null;
  return (
    <nav className="pager" aria-label={label}>
      {newer ? (
        <a rel="prev" href={newer.href}>
          {newer.label}
        </a>
      ) : (
        <span />
      )}
      {children && <p>{children}</p>}
      {older ? (
        <a rel="next" href={older.href}>
          {older.label}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
