/**
 * A small server for one portal. Durability is not traded for speed: fsync, full_page_writes and
 * synchronous_commit keep PostgreSQL's own defaults.
 */
export const POSTGRES_SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "40",
  shared_buffers: "48MB",
  work_mem: "8MB",
  maintenance_work_mem: "32MB",
  min_wal_size: "32MB",
  max_wal_size: "256MB",
  jit: "off",
  random_page_cost: "1.1",
  // Each of these would keep processes of its own for work that a portal does not have.
  io_method: "sync",
  max_worker_processes: "2",
  max_parallel_workers_per_gather: "0",
  max_logical_replication_workers: "0",
  max_wal_senders: "2",
  autovacuum_max_workers: "1",
  autovacuum_worker_slots: "1",
  timezone: "UTC",
  log_timezone: "UTC",
  // Statements may hold personal data, and the log is not the place for it.
  log_min_error_statement: "panic",
  log_parameter_max_length_on_error: "0",
  log_checkpoints: "off",
};

/** Nothing of ours, so that no PG… variable of the operator's changes where things go. */
export const POSTGRES_ENVIRONMENT = {
  PATH: process.env.PATH,
  LC_ALL: "C",
  NODE_ENV: process.env.NODE_ENV,
};
