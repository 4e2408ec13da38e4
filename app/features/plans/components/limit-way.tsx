import { Link } from "@remix-run/react";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

type LimitWayProps = {
  /** What the form was refused with. */
  code: string | undefined;
  who: "admin" | "psychologist";
};

/** The way on after a plan's limit: to the plans for who may choose one, to who may for everybody else. Shown for that refusal alone. */
export function LimitWay({ code, who }: LimitWayProps) {
  if (code !== "plans.limit_reached") return null;
  return <p className="-mt-3 mb-6 max-w-reading dense:text-sm">{ways[who]}</p>;
}

const ways = {
  admin: (
    <>
      O que você preencheu continua aqui.{" "}
      <Link to={teamPaths.adminPlan()} className="link">
        Ver o plano e o que está em uso
      </Link>
      . Um convite que ainda não foi aceito também guarda lugar: cancelar um libera o lugar dele.
    </>
  ),
  psychologist: (
    <>
      O que você preencheu continua aqui. Quem administra a clínica pode mudar o plano. Se é você,{" "}
      <Link to={paths.accountClinics()} className="link">
        troque para a administração
      </Link>{" "}
      e abra Plano. Um convite que ainda não foi aceito também guarda lugar.
    </>
  ),
};
