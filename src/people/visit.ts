/** Where a request comes from, as the web layer knows it behind any proxy. */
export interface Visit {
  /** The `Cookie` header. */
  cookie?: string | undefined;
  ip: string;
  userAgent?: string | undefined;
}
