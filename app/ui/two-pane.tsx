import type { ReactNode } from "react";
import "./css/two-pane.css";

export type Pane = { title: ReactNode; meta?: ReactNode; body: ReactNode };

/** Two texts to compare: the original left, the public version right; one under the other on a phone. */
export function TwoPane({ left, right }: { left: Pane; right: Pane }) {
  return (
    <div className="panes">
      {[left, right].map((pane, index) => (
        <section key={index} className="pane">
          <header>
            <h2>{pane.title}</h2>
            {pane.meta && <p>{pane.meta}</p>}
          </header>
          <div className="pane-body">{pane.body}</div>
        </section>
      ))}
    </div>
  );
}
