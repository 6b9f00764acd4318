let leaving = false;

/** From now on nothing holds the visitor up: no question before the page closes. */
export function letGo(): void {
  leaving = true;
}

/** True once the visitor leaves on purpose. */
export const isLeaving = (): boolean => leaving;
