/** Where a request comes from, as the web layer knows it behind any proxy. */
export interface Visit {
  /** The `Cookie` header. */
  cookie?: string | undefined;
  /** The visitor's address, and the one that the connection had; left out where there was none. */
  ip: string;
  socketAddress?: string | undefined;
  userAgent?: string | undefined;
}
