import { requiredWhere, selectField, textField, type Form } from './form.js';
import { verticals } from './options.js';

/** The form of a 10DLC brand, after the guide to registering by API in AWS's sample repository, read 2026-11. */
export const brandForm: Form = {
  RegistrationType: 'US_TEN_DLC_BRAND_REGISTRATION',
  DisplayHints: { Title: 'US 10DLC brand' },
  SupportedAssociations: [],
  fields: [
    textField('companyInfo.companyName', 100),
    textField('companyInfo.taxIdIssuingCountry', [2, 2]),
    textField('companyInfo.taxId', 21),
    selectField('companyInfo.legalType', 'PRIVATE_PROFIT | PUBLIC_PROFIT | NON_PROFIT | GOVERNMENT'),
    ...['stockSymbol', 'stockExchange', 'businessContactEmail'].map((name) =>
      requiredWhere(
        textField(`companyInfo.${name}`, name === 'stockSymbol' ? 10 : 100),
        'companyInfo.legalType',
        'EQUALS',
        'PUBLIC_PROFIT',
      ),
    ),
    textField('companyInfo.address', 100),
    textField('companyInfo.city', 100),
    textField('companyInfo.state', 50),
    textField('companyInfo.zipCode', 20),
    textField('companyInfo.isoCountryCode', [2, 2]),
    textField('contactInfo.dbaName', 100, 'OPTIONAL'),
    selectField('contactInfo.vertical', verticals),
    textField('contactInfo.website', 100),
    textField('contactInfo.supportEmail', 100),
    textField('contactInfo.supportPhoneNumber', 30),
  ],
};
