const works = new Set<Promise<unknown>>();

/** Notes work for as long as it goes on; answers what it answers. */
export function inProgress<T>(work: Promise<T>): Promise<T> {
  works.add(work);
  const over = () => works.delete(work);
  work.then(over, over);
  return work;
}

/**
 * Waits until no work goes on, and does what comes last. A server is closed once its connections are, but a page whose
 * visitor hung up is still being made then, and asks the database.
 */
export async function whenAllOver(last: () => Promise<void>): Promise<void> {
  while (works.size > 0) await Promise.allSettled(works);
  await last();
}
