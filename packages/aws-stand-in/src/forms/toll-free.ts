import { fileField, requiredWhere, selectField, textField, type Form } from './form.js';
import { tollFreeUseCases, volumes } from './options.js';

const ofCompany = ['companyInfo.businessType', 'NOT_EQUALS', 'SOLE_PROPRIETOR'] as const;

/** The form of a toll-free number, after scripts that people have published and the words of the form, read 2026-11. */
export const tollFreeForm: Form = {
  RegistrationType: 'US_TOLL_FREE_REGISTRATION',
  DisplayHints: { Title: 'US toll-free number' },
  SupportedAssociations: [
    {
      ResourceType: 'phone-number',
      IsoCountryCode: 'US',
      AssociationBehavior: 'ASSOCIATE_BEFORE_SUBMIT',
      DisassociationBehavior: 'DISASSOCIATE_ALL_CLOSES_REGISTRATION',
    },
  ],
  fields: [
    textField('companyInfo.companyName', 2048),
    textField('companyInfo.website', 500),
    textField('companyInfo.address1', 2048),
    textField('companyInfo.address2', 2048, 'OPTIONAL'),
    textField('companyInfo.city', 2048),
    textField('companyInfo.state', 2048),
    textField('companyInfo.zipCode', 2048),
    textField('companyInfo.isoCountryCode', [2, 2]),
    selectField(
      'companyInfo.businessType',
      'PRIVATE_PROFIT | PUBLIC_PROFIT | NON_PROFIT | GOVERNMENT | SOLE_PROPRIETOR',
    ),
    requiredWhere(textField('companyInfo.taxId', 2048), ...ofCompany),
    requiredWhere(
      selectField(
        'companyInfo.taxIdAuthority',
        'EIN | CBN | CRN | PROVINCIAL_NUMBER | VAT | ACN | ABN | BRN | NZBN | CNPJ',
      ),
      ...ofCompany,
    ),
    requiredWhere(textField('companyInfo.taxIdCountry', [2, 2]), ...ofCompany),
    textField('contactInfo.firstName', 2048),
    textField('contactInfo.lastName', 2048),
    textField('contactInfo.supportEmail', 2048),
    textField('contactInfo.supportPhoneNumber', 30),
    selectField('messagingUseCase.monthlyMessageVolume', volumes),
    selectField('messagingUseCase.useCaseCategory', tollFreeUseCases),
    textField('messagingUseCase.useCaseDetails', 2048),
    textField('messagingUseCase.privacyPolicyUrl', 500),
    textField('messagingUseCase.termsAndConditionsUrl', 500),
    selectField('messagingUseCase.optInType', 'VERBAL | DIGITAL_FORM | PAPER_FORM | TEXT | QR_CODE'),
    textField('messagingUseCase.optInDescription', 2048),
    fileField('messagingUseCase.optInImage', 'REQUIRED'),
    textField('messageSamples.messageSample1', 2048),
    textField('messageSamples.messageSample2', 2048, 'OPTIONAL'),
    textField('messageSamples.messageSample3', 2048, 'OPTIONAL'),
  ],
};
