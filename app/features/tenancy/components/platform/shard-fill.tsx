import { shardWords } from "./clinics-table";

type ShardFillProps = { fill: { name: string; members: number; clinics: number }[] };

const count = new Intl.NumberFormat("pt-BR");
const clinicsOf = (n: number) => (n === 1 ? "1 clínica" : `${count.format(n)} clínicas`);
const peopleOf = (n: number) => (n === 1 ? "1 pessoa" : `${count.format(n)} pessoas`);

/** How full every shard is: a line each, its length the part of all people who live there. */
export function ShardFill({ fill }: ShardFillProps) {
  const all = Math.max(1, ...fill.map(({ members }) => members));
  return (
    <section aria-labelledby="bancos" className="mb-6 max-w-reading">
      <h2 id="bancos" className="mb-1 text-lg dense:text-base">
        Onde vivem
      </h2>
      <p className="mb-2 text-sm text-ink-soft">Uma clínica nova vai para o banco com menos pessoas.</p>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {fill.map(({ name, members, clinics }) => (
          <li
            key={name}
            className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-x-3 py-1.5 sm:grid-cols-[5rem_minmax(0,1fr)_14rem]"
          >
            <span>{shardWords(name)}</span>
            {/* Drawn, for the page's policy allows no style of an element's own. */}
            <svg aria-hidden="true" width="100%" height="6" className="rounded-full bg-sunk">
              <rect width={`${Math.round((members / all) * 100)}%`} height="6" rx="3" className="fill-act" />
            </svg>
            <span className="text-ink-soft tabular-nums max-sm:col-span-2 sm:text-right">
              {clinicsOf(clinics)} · {peopleOf(members)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
