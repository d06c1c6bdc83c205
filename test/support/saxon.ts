import saxon from 'saxon-js';

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd';
const prefixes = {
  ubl: `${ubl}:Invoice-2`,
  cac: `${ubl}:CommonAggregateComponents-2`,
  cbc: `${ubl}:CommonBasicComponents-2`,
  svrl: 'http://purl.oclc.org/dsdl/svrl',
};

/** Asks a UBL document something in XPath 3.1. @throws when it is not well-formed */
export function ask(xml: string): (expression: string) => unknown {
  const document = saxon.XPath.evaluate('parse-xml($xml)', null, { namespaceContext: prefixes, params: { xml } });
  return (expression) => saxon.XPath.evaluate(expression, document, { namespaceContext: prefixes });
}

/** Transforms a document by a stylesheet that was compiled, and asks the result something in XPath 3.1. */
export function askTransformed(stylesheet: unknown, xml: string, expression: string): unknown {
  const { principalResult } = saxon.transform({
    stylesheetInternal: stylesheet,
    sourceText: xml,
    destination: 'document',
  });
  return saxon.XPath.evaluate(expression, principalResult, { namespaceContext: prefixes });
}
