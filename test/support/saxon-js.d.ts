/** What is used of saxon-js, which comes without types. */
declare module 'saxon-js' {
  const saxon: {
    transform(options: { stylesheetInternal: unknown; sourceText: string; destination: 'document' }): {
      principalResult: unknown;
    };
    XPath: {
      evaluate(
        expression: string,
        context: unknown,
        options: { namespaceContext: Readonly<Record<string, string>>; params?: Readonly<Record<string, unknown>> },
      ): unknown;
    };
  };
  export default saxon;
}
