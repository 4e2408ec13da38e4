import { Link, useNavigation, useSearchParams } from "@remix-run/react";
import { Button } from "../form/button";
import { searchWith } from "./search-with";

type PagerProps = {
  nextCursor: string | null;
  param?: string;
  label?: string;
  /** Keeps the place on the page: for lists that grow instead of turning. */
  keepPlace?: boolean;
};

/** The way to what comes after, with the cursor in the URL. */
export function Pager({ nextCursor, param = "cursor", label = "Carregar mais", keepPlace = false }: PagerProps) {
  const [search] = useSearchParams();
  const navigation = useNavigation();
  if (nextCursor === null) return null;
  const to = searchWith(search, { [param]: nextCursor });
  const pending = navigation.state === "loading" && navigation.location.search === to;
  return (
    <nav aria-label="Mais itens" className="mt-6">
      <Button asChild variant="quiet" pending={pending}>
        <Link to={to} preventScrollReset={keepPlace}>
          {pending ? "Carregando" : label}
        </Link>
      </Button>
    </nav>
  );
}
