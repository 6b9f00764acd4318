declare const vetted: unique symbol;

/** A text that may be public: the gate of `app/redaction/` alone makes it, and the columns that the public reads take no other. */
export type Vetted = string & { readonly [vetted]: true };
