const columns = `{
  metric: 'VARCHAR', type: 'VARCHAR',
  data: 'STRUCT("time" VARCHAR, "value" DOUBLE,
    tags STRUCT("method" VARCHAR, "name" VARCHAR, status VARCHAR, expected_response VARCHAR))'
}`;

/**
 * What the product works out of a stream: rows of one second, endpoint and outcome with exact percentiles; all endpoints
 * together in each second; each endpoint over the whole run; and the total of every metric.
 */
const sets = ["(second, method, name, ok)", "(second, ok)", "(method, name, ok)", "(metric)"];

/**
 * One pass over the file with named columns, so that nothing else is taken apart. Whatever is no duration has no second,
 * endpoint or latency, and goes into one row that is left out.
 */
export function streamQuery(file) {
  return `
    SELECT second, method, name, ok, metric, count(*) AS points, sum(value) AS total, count(latency) AS requests,
      count(*) FILTER (failed) AS failed, sum(latency) AS latency_sum, min(latency) AS least, max(latency) AS most,
      quantile_cont(latency, [0.5, 0.9, 0.95, 0.99]) AS percentiles,
      GROUPING(second, method, metric) AS grouped_by
    FROM (
      SELECT metric, value, CASE WHEN duration THEN value END AS latency, duration AND expected = 'false' AS failed,
        CASE WHEN duration THEN second END AS second, CASE WHEN duration THEN method END AS method,
        CASE WHEN duration THEN name END AS name,
        CASE WHEN duration THEN status[1] IN ('2', '3') AND expected = 'true' END AS ok
      FROM (
        SELECT metric, data.value AS value, data.time[1:19] AS second, data.tags.method AS method,
          data.tags.name AS name, data.tags.status AS status, data.tags.expected_response AS expected,
          metric = 'http_req_duration' AS duration
        FROM read_json('${file}', format = 'newline_delimited', columns = ${columns})
        WHERE type = 'Point'
      )
    )
    GROUP BY GROUPING SETS (${sets.join(", ")})`;
}
