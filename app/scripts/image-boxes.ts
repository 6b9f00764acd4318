/** Draws black boxes on a picture by pointer, touch or keys; the number fields below hold them, with and without scripts. */

const SIDES = ["x", "y", "width", "height"] as const;
type Side = (typeof SIDES)[number];
type Sides = Record<Side, number>;

const SVG = "http://www.w3.org/2000/svg";
/** Percent of the picture. A box smaller than this was a click. */
const SMALLEST = 0.5;
const STEP = 0.5;
const NEW_BOX: Sides = { x: 40, y: 40, width: 20, height: 10 };

document.querySelectorAll<HTMLElement>("[data-box-editor]").forEach(enhance);

function enhance(editor: HTMLElement): void {
  const frame = editor.querySelector<HTMLElement>("[data-boxed]");
  const drawing = editor.querySelector<SVGSVGElement>("[data-boxes]");
  const rows = Array.from(editor.querySelectorAll<HTMLElement>("[data-box]"));
  if (!frame || !drawing || !("PointerEvent" in window)) return;

  const field = (row: HTMLElement, side: Side) => row.querySelector<HTMLInputElement>(`[name^="${side}."]`);
  const isEmpty = (row: HTMLElement) => SIDES.every((side) => !field(row, side)?.value);
  const read = (row: HTMLElement): Sides | null => {
    const numbers = SIDES.map((side) => Number((field(row, side)?.value || "x").replace(",", ".")));
    if (numbers.some((one) => !(one >= 0))) return null;
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    return { x, y, width, height };
  };
  const write = (row: HTMLElement, sides: Sides | null) => {
    const rounded = sides && outward(sides);
    SIDES.forEach((side) => {
      const input = field(row, side);
      if (input) input.value = rounded ? String(rounded[side]) : "";
    });
    draw();
  };
  /** The next box that is free, unfolded. */
  const free = (): HTMLElement | undefined => {
    const row = rows.find(isEmpty);
    row?.closest("details")?.setAttribute("open", "");
    if (row) row.hidden = false;
    return row;
  };

  function draw(): void {
    const focused = rows.findIndex((row) => rects.get(row) === document.activeElement);
    rows.forEach((row, index) => {
      const sides = read(row);
      row.hidden = isEmpty(row) && index > 0 && !row.contains(document.activeElement);
      let rect = rects.get(row);
      if (!sides) {
        rect?.remove();
        rects.delete(row);
        return;
      }
      if (!rect) {
        rect = document.createElementNS(SVG, "rect");
        rect.setAttribute("tabindex", "0");
        rect.setAttribute("role", "button");
        rect.setAttribute("aria-label", row.querySelector("legend")?.textContent ?? String(index + 1));
        rect.addEventListener("keydown", (event) => move(row, event));
        rects.set(row, rect);
        drawing?.appendChild(rect);
      }
      for (const side of SIDES) rect.setAttribute(side, String(sides[side]));
    });
    if (focused >= 0) rects.get(rows[focused] as HTMLElement)?.focus();
  }

  function move(row: HTMLElement, event: KeyboardEvent): void {
    const sides = read(row);
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    };
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      write(row, null);
      adder.focus();
      return;
    }
    const way = ways[event.key];
    if (!way || !sides) return;
    event.preventDefault();
    const [x, y] = way;
    write(row, event.shiftKey ? resized(sides, x, y) : moved(sides, x, y));
  }

  const rects = new Map<HTMLElement, SVGRectElement>();
  const adder = document.createElement("button");
  adder.type = "button";
  adder.className = "button button-secondary";
  adder.textContent = editor.dataset.add ?? "+";
  adder.addEventListener("click", () => {
    const row = free();
    if (!row) return;
    write(row, NEW_BOX);
    rects.get(row)?.focus();
  });
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = editor.dataset.hint ?? "";

  drawing.textContent = "";
  drawing.removeAttribute("aria-hidden");
  frame.classList.add("boxed-drawing");
  frame.insertAdjacentElement("afterend", adder);
  frame.insertAdjacentElement("beforebegin", hint);
  editor.addEventListener("input", draw);
  drawByPointer(
    drawing,
    free,
    (row, sides) => write(row, sides),
    (row) => rects.get(row)?.focus(),
  );
  draw();
}

/** To tenths of a percent, never smaller than what was drawn. */
function outward({ x, y, width, height }: Sides): Sides {
  const [left, top] = [down(x), down(y)];
  return { x: left, y: top, width: tenths(up(x + width) - left), height: tenths(up(y + height) - top) };
}
const tenths = (value: number) => Math.round(value * 10) / 10;
// What is a tenth but for the arithmetic of the machine stays one.
const down = (value: number) => Math.floor(value * 10 + 1e-6) / 10;
const up = (value: number) => Math.ceil(value * 10 - 1e-6) / 10;

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
const moved = (box: Sides, x: number, y: number): Sides => ({
  ...box,
  x: clamp(box.x + x, 100 - box.width),
  y: clamp(box.y + y, 100 - box.height),
});
const resized = (box: Sides, x: number, y: number): Sides => ({
  ...box,
  width: Math.max(SMALLEST, clamp(box.width + x, 100 - box.x)),
  height: Math.max(SMALLEST, clamp(box.height + y, 100 - box.y)),
});

/** From where the pointer goes down to where it goes up. */
function drawByPointer(
  drawing: SVGSVGElement,
  free: () => HTMLElement | undefined,
  write: (row: HTMLElement, sides: Sides | null) => void,
  finish: (row: HTMLElement) => void,
): void {
  let from: { x: number; y: number } | null = null;
  let row: HTMLElement | undefined;
  const at = (event: PointerEvent) => {
    const { left, top, width, height } = drawing.getBoundingClientRect();
    return {
      x: clamp(((event.clientX - left) / width) * 100, 100),
      y: clamp(((event.clientY - top) / height) * 100, 100),
    };
  };
  drawing.addEventListener("pointerdown", (event) => {
    if (event.target !== drawing || event.button !== 0) return;
    row = free();
    if (!row) return;
    from = at(event);
    drawing.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  const follow = (event: PointerEvent): Sides | null => {
    if (!from) return null;
    const to = at(event);
    const sides = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
    return sides.width >= SMALLEST && sides.height >= SMALLEST ? sides : null;
  };
  drawing.addEventListener("pointermove", (event) => {
    if (from && row) write(row, follow(event));
  });
  const end = (event: PointerEvent) => {
    if (!from || !row) return;
    const sides = follow(event);
    write(row, sides);
    if (sides) finish(row);
    from = null;
    row = undefined;
  };
  drawing.addEventListener("pointerup", end);
  drawing.addEventListener("pointercancel", end);
}
