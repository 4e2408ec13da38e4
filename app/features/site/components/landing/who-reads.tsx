import { readers, reading } from "../../copy/landing";

/** Who reads what. On a phone each row is a list of readers. */
export function WhoReads() {
  return (
    <>
      <h2 id="quem-le" className="text-2xl">
        Quem lê o quê
      </h2>
      <p className="mb-4 mt-2 max-w-reading text-ink-soft">
        Não é uma promessa: é o que o sistema deixa cada pessoa abrir, também quem administra a clínica e quem trabalha
        na CÁRIS. Quem não pode ler recebe a mesma resposta de algo que não existe.
      </p>
      <table className="data-table site-table">
        <caption className="sr-only">Quem lê o quê</caption>
        <thead>
          <tr>
            <th scope="col">O que</th>
            {readers.map((reader) => (
              <th key={reader} scope="col">
                {reader}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.map(({ what, by }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {readers.map((reader, at) => (
                <td key={reader} data-label={reader}>
                  <div className="min-w-0">{by[at]}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
