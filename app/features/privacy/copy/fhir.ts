import type { ExportedRecord } from "~/features/kernel/personal-data";
import type { Told, ToldUnit } from "../told-units.server";
import { goalMakers } from "./fhir-goals";
import { coding, idOf, number, shown, text, when, type Maker, type Resource } from "./fhir-values";
import { fileEntry } from "./file-entry";

function base64(value: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(value)) binary += String.fromCodePoint(byte);
  return btoa(binary);
}

/** What was written, as a document that carries its own text. */
function document(
  id: string,
  words: string,
  of: { patient: { reference: string }; at: unknown; by?: unknown; title?: unknown; type: string; content: string },
): Resource {
  return {
    resourceType: "DocumentReference",
    id,
    status: "current",
    type: coding(words),
    subject: of.patient,
    date: when(of.at),
    author: shown(of.by) && [shown(of.by)],
    content: [
      { attachment: { contentType: of.type, language: "pt-BR", title: text(of.title), data: base64(of.content) } },
    ],
  };
}

const appointmentStates: Record<string, string> = {
  pending: "proposed",
  scheduled: "booked",
  confirmed: "booked",
  in_progress: "arrived",
  completed: "fulfilled",
  no_show: "noshow",
  cancelled: "cancelled",
};

function mood(id: string, record: ExportedRecord, patient: { reference: string }): Resource[] {
  const value = number(record.mood);
  if (value === undefined) return [];
  const component = (["energy", "anxiety", "sleep"] as const).flatMap((name) => {
    const one = number(record[name]);
    return one === undefined ? [] : [{ code: coding(name), valueInteger: Math.round(one) }];
  });
  return [
    {
      ...{ resourceType: "Observation", id, status: "final", code: coding("Humor (1 muito mal a 5 muito bem)") },
      ...{ subject: patient, effectiveDateTime: when(record.occurredAt), valueInteger: value },
      component: component.length > 0 ? component : undefined,
    },
  ];
}

function communication(id: string, record: ExportedRecord, patient: { reference: string }, by: unknown): Resource {
  const payload = text(record.content);
  return {
    ...{ resourceType: "Communication", id, subject: patient, sent: when(record.createdAt), sender: shown(by) },
    status: number(record.deletedAt) === undefined ? "completed" : "entered-in-error",
    payload: payload === undefined ? undefined : [{ contentString: payload }],
  };
}

const planTitles: Record<string, string> = {
  warningSigns: "Sinais de alerta",
  coping: "O que eu posso fazer",
  distractions: "Pessoas e lugares que distraem",
  supporters: "Quem pode ajudar",
  professionals: "Profissionais e serviços",
  environment: "Deixar o ambiente seguro",
};

function planText(steps: unknown): string {
  return Object.entries((steps ?? {}) as Record<string, { text?: string }[]>)
    .map(([name, lines]) => `${planTitles[name] ?? name}: ${lines.map((one) => one.text ?? "").join("; ")}`)
    .join("\n");
}

/** What of a person has a form that other health systems read (FHIR R4); all else is in data.json. */
const makers: Record<string, Maker> = {
  care_link: ({ id, psychologist }) => [
    {
      resourceType: "Practitioner",
      id: idOf("practitioner", id),
      name: text(psychologist) && [{ text: psychologist }],
    },
  ],
  appointment: ({ id, status, startAt, endAt, type, psychologist }, patient) => [
    {
      ...{ resourceType: "Appointment", id: idOf(id), status: appointmentStates[String(status)] ?? "booked" },
      ...{ start: when(startAt), end: when(endAt), description: text(type) },
      participant: [
        { actor: patient, status: "accepted" },
        ...(shown(psychologist) ? [{ actor: shown(psychologist), status: "accepted" }] : []),
      ],
    },
  ],
  scale_answer: ({ name, answeredAt, total, answers }, subject, n) => {
    const items = Array.isArray(answers) ? (answers as { question?: unknown; answer?: unknown }[]) : [];
    const id = idOf("scale", number(answeredAt), n);
    const sum = number(total);
    return [
      {
        ...{ resourceType: "QuestionnaireResponse", id, status: "completed", subject, authored: when(answeredAt) },
        identifier: { system: "https://caris.example/scales", value: text(name) ?? "escala" },
        item: items.map(({ question, answer }, i) => {
          const said = typeof answer === "number" ? String(answer) : text(answer);
          const given = said === undefined ? undefined : [{ valueString: said }];
          return { linkId: String(i + 1), text: text(question), answer: given };
        }),
      },
      ...(sum === undefined
        ? []
        : [
            {
              ...{ resourceType: "Observation", id: idOf("total", number(answeredAt), n), status: "final", subject },
              ...{ code: coding(`${text(name) ?? "Escala"}: total`), effectiveDateTime: when(answeredAt) },
              ...{ valueInteger: Math.round(sum), derivedFrom: [{ reference: `QuestionnaireResponse/${id}` }] },
            },
          ]),
    ];
  },
  check_in: (record, patient) => mood(idOf(record.id), record, patient),
  diary_entry: (record, patient) =>
    number(record.deletedAt) === undefined
      ? [
          ...mood(idOf("mood", record.id), record, patient),
          document(idOf(record.id), "Anotação do diário", {
            ...{ patient, at: record.occurredAt, title: record.title, type: "text/plain" },
            content: text(record.content) ?? "",
          }),
        ]
      : [],
  diary_comment: (record, patient) => [communication(idOf(record.id), record, patient, record.authorName)],
  ChatRoom: (record, patient) => [communication(idOf(record.id), record, patient, record.from)],
  safety_plan_version: ({ version, steps, createdAt, savedBy }, subject, n) => [
    {
      ...{ resourceType: "CarePlan", id: idOf("plan", version, n), status: "unknown", intent: "plan", subject },
      ...{ title: `Plano de segurança, versão ${String(version)}`, created: when(createdAt), author: shown(savedBy) },
      note: [{ text: planText(steps) || "sem passos" }],
    },
  ],
  task: ({ id, title, description, status, givenAt }, subject) => [
    {
      ...{
        resourceType: "CarePlan",
        id: idOf(id),
        status: status === "open" ? "active" : "completed",
        intent: "order",
      },
      ...{ subject, title: text(title), description: text(description), created: when(givenAt) },
    },
  ],
  ...goalMakers,
  session_note: (record, patient) => {
    const note = (record.note ?? {}) as Record<string, unknown>;
    const type = "application/json";
    const of = { patient, at: Date.parse(String(note.signedAt)), by: note.authorName, type };
    return [document(idOf(note.id), "Registro do prontuário", { ...of, content: JSON.stringify(record) })];
  },
  issued_document: (record, patient, n) => [
    document(idOf("document", record.number, n), `Documento: ${String(record.kind)}`, {
      ...{ patient, at: Date.parse(String(record.issuedOn)), by: record.authorName, type: "application/json" },
      content: JSON.stringify(record),
    }),
  ],
  report: (record, patient, n) => [
    document(idOf("report", record.createdAt, n), "Relatório", {
      ...{ patient, at: record.createdAt, by: record.authorName, type: "application/json" },
      content: JSON.stringify(record),
    }),
  ],
  file: ({ id, name, type, size, createdAt, state }, subject) =>
    state === "clean"
      ? [
          {
            ...{ resourceType: "DocumentReference", id: idOf(id), status: "current", type: coding("Arquivo"), subject },
            ...{ date: when(createdAt) },
            content: [
              {
                attachment: {
                  ...{ contentType: text(type), title: text(name), size: number(size) },
                  url: fileEntry({ id: String(id), name: typeof name === "string" ? name : "", type: String(type) }),
                },
              },
            ],
          },
        ]
      : [],
};

const entry = (resource: Resource) =>
  JSON.stringify({ fullUrl: `https://caris.example/fhir/${resource.resourceType}/${resource.id}`, resource });

/** The person as FHIR has them. */
function patientOf({ id, name, email, phone }: ExportedRecord): Resource {
  const telecom = [
    ...(text(email) === undefined ? [] : [{ system: "email", value: email }]),
    ...(text(phone) === undefined ? [] : [{ system: "phone", value: phone }]),
  ];
  return {
    ...{ resourceType: "Patient", id: idOf(id), name: text(name) && [{ text: name }] },
    telecom: telecom.length > 0 ? telecom : undefined,
  };
}

/** `fhir.json`, told in pieces: a Bundle (R4) of what has a form there. @param person as `account` tells them */
export function fhirBundle(madeAt: number, person: ExportedRecord) {
  const self = patientOf(person);
  const reference = { reference: `Patient/${self.id}` };
  return {
    name: "fhir.json",
    head: `{"resourceType":"Bundle","type":"collection","timestamp":${JSON.stringify(when(madeAt))},"entry":[\n${entry(self)}`,
    async *of({ store }: ToldUnit, told: AsyncGenerator<Told>): AsyncGenerator<string> {
      const make = makers[store];
      if (!make) return;
      let n = 0;
      for await (const one of told)
        if ("record" in one) for (const resource of make(one.record, reference, n++)) yield `,\n${entry(resource)}`;
    },
    foot: "\n]}\n",
  };
}

/** Whether a store has a form in FHIR. */
export function hasFhir({ store }: ToldUnit): boolean {
  return Object.hasOwn(makers, store);
}
