import type { NumberType, Request } from '@smslint/core';
import type { DraftedMethod, Program } from '@smslint/rules/drafts';

/** What kind of number is asked for, from whom, and for which countries. */
export interface IdentityAnswers {
  readonly provider: Request['provider'];
  readonly countries: readonly string[];
  readonly numberType: NumberType;
}

/** From where messages are sent, of what kind they are and what they are for. */
export interface MessageAnswers {
  /** The AWS Region; undefined at other providers. */
  readonly region: string | undefined;
  readonly messageType: Request['messageType'];
  readonly program: Program;
}

/** What kind of number is asked for, for whom, and for which messages. */
export type NumberAnswers = IdentityAnswers & MessageAnswers;

/** Who sends, as recipients see it. What is undefined is left out of the request. */
export interface SenderAnswers {
  readonly brand: string;
  readonly website: string;
  readonly supportEmail: string;
  readonly supportPhone: string | undefined;
  readonly privacyUrl: string;
  readonly termsUrl: string;
  /** For a sender ID alone. */
  readonly senderId: string | undefined;
}

/** Who sends, as registries see it. What is undefined is left out of the request. */
export interface RegistrationAnswers {
  readonly legalName: string | undefined;
  readonly legalType: Request['brand']['legalType'];
  readonly taxId: string | undefined;
  readonly street: string | undefined;
  readonly city: string | undefined;
  readonly state: string | undefined;
  readonly postalCode: string | undefined;
  readonly brandCountry: string | undefined;
  readonly stockSymbol: string | undefined;
  readonly stockExchange: string | undefined;
  readonly registrationId: string | undefined;
  /** The id of a text's registration, where the country wants one. */
  readonly templateId: string | undefined;
}

/** What is sent, to whom, and how people agree to it. */
export interface ProgramAnswers {
  readonly recipients: string;
  readonly content: string;
  readonly reason: string;
  /** How many messages one person gets at most in a month; undefined where the program counts in another way. */
  readonly mostAMonth: number | undefined;
  readonly methods: readonly DraftedMethod[];
  readonly optInUrl: string | undefined;
  readonly keyword: string | undefined;
}

/** How much is sent, and what it costs. */
export interface TrafficAnswers {
  readonly messagesPerMonth: number;
  readonly peak: { readonly messages: number; readonly withinMinutes: number };
  readonly pricePerMessagePartUsd: number | undefined;
}

/** All that a request is drafted from. */
export type Answers = NumberAnswers & SenderAnswers & RegistrationAnswers & ProgramAnswers & TrafficAnswers;
