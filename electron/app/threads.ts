/**
 * File calls run in threads of their own, four unless this says otherwise. On a disk that does not answer a save, a version,
 * an fsync and a look at the desk hold four at once, and the journal, perhaps on another disk, would wait for them. To be
 * imported first: the threads are made at the first call.
 */
process.env['UV_THREADPOOL_SIZE'] ??= '16';
