import { useGrowingList, type ListPart } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { PrintButton } from "~/ui/print-button";
import { peopleCounted } from "../../incident/incident-words";

type Clock = {
  deadline: number;
  closedAt: number | null;
  authorityToldAt: number | null;
  peopleToldAt: number | null;
};

type DutiesProps = { clock: Clock; touched: number; told: number; officer: { email: string }; reader: Reader };

/** What the clinic has to do about an incident, each with how it stands. */
export function ClinicDuties({ clock, touched, told, officer, reader }: DutiesProps) {
  const { deadline, closedAt, authorityToldAt, peopleToldAt } = clock;
  const until = `${reader.now > deadline ? "o prazo era" : "até"} ${formatWhen(deadline, reader)}`;
  if (closedAt !== null) return null;
  return (
    <section aria-labelledby="fazer" className="mt-6 max-w-prose">
      <h2 id="fazer" className="text-lg font-semibold">
        O que a clínica faz
      </h2>
      <p className="text-ink-soft">
        Quem decide sobre os dados é a clínica (controladora, LGPD art. 5º, VI); a CÁRIS trabalha para ela. Por isso
        quem comunica é a clínica, e a CÁRIS prepara e ajuda.
      </p>
      <ol className="mt-2 list-decimal space-y-2 pl-5">
        <li>
          Confira o que houve e quem foi alcançado, aqui embaixo. Algo não bate? Escreva a{" "}
          <a className="link" href={`mailto:${officer.email}`}>
            {officer.email}
          </a>
          .
        </li>
        <li>
          Comunique à ANPD, {until}, com o rascunho abaixo (gov.br/anpd).{" "}
          {authorityToldAt === null
            ? "Quando fizer, mande o protocolo ao mesmo endereço: fica no registro."
            : `No registro: a ANPD foi avisada ${formatWhen(authorityToldAt, reader)}.`}
        </li>
        <li>
          {touched === 0
            ? "Ninguém da clínica está na lista até agora. Se alguém entrar, você recebe um aviso."
            : peopleToldAt === null
              ? `Avise as pessoas, ${until}. A CÁRIS envia um aviso e um e-mail a quem está na lista, depois de conferido o texto; diga se falta algo nele.`
              : `As pessoas são avisadas pela CÁRIS: ${told === touched ? "todas da lista já foram" : `${peopleCounted(told)} de ${touched}`}. Quem não tem mais conta é avisado por vocês, por carta, com o mesmo texto.`}
        </li>
        <li>
          Guarde cópia do que comunicou: o registro fica ao menos cinco anos (Resolução CD/ANPD 15/2024, art. 10).
        </li>
      </ol>
    </section>
  );
}

/** A text to copy or print: it is chosen whole by one press. */
export function Draft({ title, hint, text, id }: { id: string; title: string; hint: string; text: string }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <p className="mb-2 max-w-prose text-ink-soft dense:text-sm">{hint}</p>
      <pre className="max-w-prose border-l-4 border-line pl-4 font-sans whitespace-pre-wrap wrap-anywhere select-all">
        {text}
      </pre>
      <div className="mt-3">
        <PrintButton />
      </div>
    </section>
  );
}

type Touched = { memberId: string; name: string | null; toldAt: number | null; correctedAt: number | null };
type Left = { number: number; found: number; leftAt: number; leftWhy: string };
type PeopleProps = { part: ListPart<Touched>; touched: number; left: Left[]; isListing: boolean; reader: Reader };

/** Who of the clinic an incident touched, in parts, and lists of it that were taken out. */
export function ClinicTouched({ part, touched, left, isListing, reader }: PeopleProps) {
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <section aria-labelledby="alcancadas" className="mt-8 max-w-prose">
      <h2 id="alcancadas" className="text-lg font-semibold">
        {touched === 0 ? "Ninguém da clínica na lista" : `${peopleCounted(touched)} da clínica`}
      </h2>
      {isListing && <p className="text-ink-soft">A lista ainda está sendo feita. Recarregue a página daqui a pouco.</p>}
      {items.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {items.map(({ memberId, name, toldAt, correctedAt }) => (
            <li key={memberId} className="py-2 wrap-anywhere">
              {name ?? "Pessoa que não está mais aqui"}
              <span className="text-ink-soft">
                ,{" "}
                {correctedAt !== null
                  ? `estava por engano; recebeu a correção ${formatWhen(correctedAt, reader)}`
                  : toldAt === null
                    ? "ainda sem aviso"
                    : `com aviso ${formatWhen(toldAt, reader)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
      {left.map(({ number, found, leftAt, leftWhy }) => (
        <p key={number} className="mt-3 wrap-anywhere">
          Uma lista de {peopleCounted(found)} foi retirada {formatWhen(leftAt, reader)}: {leftWhy}
        </p>
      ))}
    </section>
  );
}
