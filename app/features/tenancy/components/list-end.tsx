import { Link, useSearchParams } from "@remix-run/react";
import { Pager } from "~/ui/list/pager";
import { searchWith } from "~/ui/list/search-with";

type ListEndProps = { nextCursor: string | null; startsAtTop: boolean };

/** Below a list: more of it, and the way to its beginning when the address starts in the middle. */
export function ListEnd({ nextCursor, startsAtTop }: ListEndProps) {
  const [search] = useSearchParams();
  return (
    <>
      <Pager nextCursor={nextCursor} keepPlace />
      {!startsAtTop && (
        <p className="mt-3">
          <Link
            to={searchWith(search, { cursor: null })}
            className="link inline-flex min-h-11 items-center dense:min-h-8"
          >
            Voltar ao começo da lista
          </Link>
        </p>
      )}
    </>
  );
}
