/** What scripts add to the reporter's form; every page of it works without them. */
export {};
