import { createPgConfig, type PglitePgConnection } from "@electric-sql/pglite/node-postgres";
import pg from "pg";
import type { PgliteClient } from "@/server/database/pglite-client";

/**
 * A pool of one client on the only session PGlite has. The pool replaces a client whose query failed, so every client
 * has a connection of its own, ready once the one before has had its last answer and left its transaction.
 */
export function pglitePool(pglite: PgliteClient): pg.Pool {
  let sessionFree: Promise<void> = pglite.waitReady;

  function nextConnection(): PglitePgConnection {
    const { connection } = createPgConfig(asPglite({ ...pglite, waitReady: sessionFree }));
    acceptParsers(connection);
    sessionFree = ended(connection);
    return connection;
  }

  class Session extends pg.Client {
    constructor() {
      super({ user: "postgres", database: "postgres", connection: nextConnection() } as pg.ClientConfig);
    }
  }
  return new pg.Pool({ Client: Session, max: 1, idleTimeoutMillis: 0 });
}

/** Prisma's adapter hands over parsers as `types`, where the protocol expects a list of type ids. */
function acceptParsers(connection: PglitePgConnection): void {
  const parse = connection.parse.bind(connection);
  connection.parse = (query: { types?: unknown }) =>
    parse(Array.isArray(query.types) ? query : { ...query, types: undefined });
}

function ended(connection: PglitePgConnection): Promise<void> {
  const end = connection.end.bind(connection);
  return new Promise((resolve) => {
    connection.end = () => {
      connection.query("ROLLBACK");
      end();
      connection.once("end", resolve);
      // Nobody listens any more; a failure now reaches the next client.
      connection.on("error", () => undefined);
    };
  });
}

/** Guarantees what createPgConfig uses of a PGlite: waitReady and execProtocolStream. */
function asPglite(client: PgliteClient): Parameters<typeof createPgConfig>[0] & object {
  return client as unknown as Parameters<typeof createPgConfig>[0] & object;
}
