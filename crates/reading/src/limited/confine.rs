//! What the kernel holds the child to.

use super::Request;
use rustix::process::{Resource, Rlimit, setrlimit};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch};
use std::collections::BTreeMap;

/// Gives up, for good and for all threads, what reading does not need.
///
/// # Errors
///
/// What the kernel refused. Nothing is read then: an unconfined reader would be a way in.
pub(super) fn confine(request: &Request) -> Result<(), String> {
    let set = |resource: Resource, current: u64, most: u64| {
        setrlimit(resource, Rlimit { current: Some(current), maximum: Some(most) }).map_err(|error| error.to_string())
    };
    let memory = request.megabytes.saturating_mul(1024 * 1024);
    set(Resource::As, memory, memory)?;
    set(Resource::Cpu, request.seconds, request.seconds.saturating_add(1))?;
    set(Resource::Fsize, 0, 0)?;
    set(Resource::Core, 0, 0)?;
    set(Resource::Nproc, 0, 0)?;
    let Ok(arch) = TargetArch::try_from(std::env::consts::ARCH) else {
        return Ok(());
    };
    seccompiler::apply_filter_all_threads(&filter(arch)?).map_err(|error| error.to_string())
}

/// Everything but [`CALLS`] is refused with EPERM: sockets, files, other programs, other threads.
fn filter(arch: TargetArch) -> Result<BpfProgram, String> {
    let rules = CALLS.iter().map(|call| (*call, Vec::new())).collect::<BTreeMap<_, _>>();
    let refuse = SeccompAction::Errno(libc::EPERM as u32);
    let filter = SeccompFilter::new(rules, refuse, SeccompAction::Allow, arch).map_err(|error| error.to_string())?;
    filter.try_into().map_err(|error: seccompiler::BackendError| error.to_string())
}

/// Memory, the pipes that are open already, waiting, time, chance, and the way out.
const CALLS: &[libc::c_long] = &[
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_fstat,
    libc::SYS_lseek,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_nanosleep,
    libc::SYS_clock_nanosleep,
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_tgkill,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_set_robust_list,
    libc::SYS_rseq,
    libc::SYS_membarrier,
    libc::SYS_exit,
    libc::SYS_exit_group,
];
