-- requests_json is a table over JSON files. CTAS writes the same rows as Parquet, one prefix a day.
CREATE TABLE requests
WITH (
  format = 'PARQUET',
  external_location = 's3://shop-logs-111122223333/requests-parquet/',
  partitioned_by = ARRAY['day']
) AS
SELECT path, status, latency_ms, customer_id,
       substr(requested_at, 1, 10) AS day        -- partition columns stand last
FROM requests_json
WHERE requested_at >= '2026-10-01' AND requested_at < '2026-11-01';

-- Reads two columns of one day: s3://…/requests-parquet/day=2026-10-17/
SELECT path, approx_percentile(latency_ms, 0.95) AS p95
FROM requests
WHERE day = '2026-10-17'
GROUP BY path;
