import { isCorporateNumber } from '../../ground/text/corporate-number.ts';
import type { Addressee, Issuer } from '../invoices/content.ts';
import { aggregate, basic } from './elements.ts';
import { taxScheme } from './sums.ts';
import type { XmlElement } from './xml.ts';

/** Who issues it: T-number as the one tax scheme (aligned-ibr-jp-01), 法人番号 as address and as registration. */
export const supplier = ({ name, registration, corporateNumber, phone, ...at }: Issuer): XmlElement | undefined =>
  aggregate(
    'AccountingSupplierParty',
    aggregate(
      'Party',
      endpoint(corporateNumber),
      aggregate('PartyName', basic('Name', name)),
      postalAddress(at),
      aggregate('PartyTaxScheme', basic('CompanyID', registration), taxScheme),
      legalEntity(name, corporateNumber),
      aggregate('Contact', basic('Telephone', phone)),
    ),
  );

/** To whom: the company as the one who buys, the billing addressee as its trading name, the office by the code that the issuer gave it. */
export const customer = ({ corporateNumber, ...to }: Addressee): XmlElement | undefined =>
  aggregate(
    'AccountingCustomerParty',
    aggregate(
      'Party',
      endpoint(corporateNumber),
      aggregate('PartyIdentification', basic('ID', to.officeCode)),
      aggregate('PartyName', basic('Name', to.name)),
      postalAddress(to),
      legalEntity(to.companyName || to.name || to.companyCode, corporateNumber),
      aggregate('Contact', basic('Name', [to.department, to.contact].filter(Boolean).join(' '))),
    ),
  );

/**
 * Whether a party has an electronic address. Without one the file says what it has to say, and cannot be sent over the network.
 */
export const isAddressable = ({ corporateNumber }: Pick<Addressee, 'corporateNumber'>): boolean =>
  isCorporateNumber(corporateNumber);

/**
 * The electronic address in scheme 0188 (法人番号). The rules ask for one of everybody (ibr-080, ibr-081), of a scheme in the list of Peppol, of
 * which Japan has 法人番号 and 登録番号 only; they refuse the lack of one, and an empty one is no address. Where there is no 法人番号, or one
 * whose check digit is wrong, it is thirteen zeros: nobody's number, since none begins with 0, so that no access point delivers it to somebody else.
 */
const endpoint = (number: string): XmlElement | undefined =>
  basic('EndpointID', isCorporateNumber(number) ? number : '0000000000000', scheme);

const legalEntity = (name: string, number: string): XmlElement | undefined =>
  aggregate(
    'PartyLegalEntity',
    basic('RegistrationName', name),
    basic('CompanyID', isCorporateNumber(number) ? number : '', scheme),
  );

const postalAddress = ({ postalCode, address }: { postalCode: string; address: string }): XmlElement | undefined =>
  aggregate(
    'PostalAddress',
    basic('StreetName', address),
    basic('PostalZone', postalCode.replace('-', '')),
    aggregate('Country', basic('IdentificationCode', 'JP')),
  );

const scheme = { schemeID: '0188' };
