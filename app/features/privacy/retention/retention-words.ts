/** What a rule is of, as who looks after the data reads it. */
export type RuleWords = { what: string; term: string; law: string };

const proof = "LGPD, art. 8º, § 2º, e art. 16, I";
const register = "Resolução CD/ANPD 15/2024, art. 10";
const record = "Lei 13.787/2018, art. 6º; Resolução CFP 01/2009, art. 4º";

/** By the rule's code. A test finds every rule that runs. */
export const ruleWords: Record<string, RuleWords> = {
  record: {
    what: "Prontuários de quem ainda usa a conta",
    term: "20 anos depois do último registro",
    law: record,
  },
  person: {
    what: "Pessoas sem uso há 20 anos, com o prontuário encerrado: a conta inteira e as chaves",
    term: "20 anos depois do último registro e do último uso",
    law: `${record}; LGPD, arts. 15, I, e 16`,
  },
  professional: {
    what: "O que resta de profissionais que apagaram a conta: nome e CRP nos prontuários que escreveram",
    term: "com o último desses prontuários",
    law: "Resolução CFP 01/2009, art. 2º; Lei 13.787/2018, art. 6º",
  },
  domain_event: {
    what: "Registro interno do que aconteceu, só com números",
    term: "5 anos",
    law: "LGPD, art. 16, I e IV",
  },
  legal_acceptance: { what: "Termos aceitos por contas apagadas", term: "5 anos depois do fim da conta", law: proof },
  consent_line: { what: "Autorizações de pessoas apagadas", term: "5 anos depois do fim da conta", law: proof },
  erasure: { what: "Certificados do que foi apagado", term: "5 anos", law: "LGPD, arts. 16, I, e 37" },
  erasure_party: { what: "Quem foi avisado do que foi apagado", term: "5 anos", law: "LGPD, arts. 18, § 6º, e 37" },
  erased_person: { what: "Lista do que foi apagado, só com números", term: "5 anos", law: "LGPD, arts. 16, I, e 37" },
  break_glass: { what: "Acessos excepcionais", term: "5 anos", law: "LGPD, arts. 16, I, e 37" },
  rights_request: { what: "Pedidos sobre dados, encerrados", term: "5 anos", law: "LGPD, arts. 16, I, e 37" },
  incident: { what: "Incidentes encerrados", term: "5 anos", law: register },
  incident_listing: { what: "Listas de pessoas de incidentes encerrados", term: "5 anos", law: register },
  incident_note: { what: "Decisões sobre incidentes encerrados", term: "5 anos", law: register },
  incident_person: { what: "Quem incidentes encerrados alcançaram", term: "5 anos", law: register },
};

/** A rule without words is told by its code: nothing is left out. */
export function wordsOfRule(rule: string): RuleWords {
  return ruleWords[rule] ?? { what: rule, term: "", law: "" };
}
