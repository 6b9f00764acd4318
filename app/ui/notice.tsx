import type { ReactNode } from "react";
import "./css/notice.css";

export type NoticeProps = {
  tone?: "info" | "overdue" | "success";
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
};

/** Something the reader must know before the rest. `live` announces the outcome of an act just done. */
export function Notice({ tone = "info", title, children, live }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={live ? "status" : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}

/** Nothing here, why, and a way on. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {typeof children === "string" ? <p>{children}</p> : children}
      {action && <div className="actions">{action}</div>}
    </div>
  );
}

/** Markdown already rendered and SANITISED on the server; never hand it anything else. */
export function Prose({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A text as somebody typed it, parted at its line breaks. */
export function Paragraphs({ text, lang }: { text: string; lang?: string }) {
  return text.split(/\n+/).map((paragraph, at) => (
    <p key={at} lang={lang}>
      {paragraph}
    </p>
  ));
}

/** Leave at once. Fixed to the foot of the screen on a phone. */
export function QuickExit({ label, href }: { label: string; href: string }) {
  return (
    <aside className="quick-exit" aria-label={label}>
      <a href={href} rel="nofollow">
        {label}
      </a>
    </aside>
  );
}

export type CopyBlockProps = { label: ReactNode; code: string; group?: number; note?: ReactNode };

/** A code to write down: big, in groups. The gaps are drawn, not typed: copied, it has none. */
export function CopyBlock({ label, code, group = 4, note }: CopyBlockProps) {
  const groups = code.match(new RegExp(`.{1,${group}}`, "g")) ?? [];
  return (
    <div className="copy-block">
      <p className="copy-label">{label}</p>
      <p className="copy-code">
        <code>
          {groups.map((part, index) => (
            <span key={index}>{part}</span>
          ))}
        </code>
      </p>
      {note && <p className="copy-note">{note}</p>}
    </div>
  );
}
