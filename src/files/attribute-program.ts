/**
 * Node has no calls for extended attributes. Perl has: it can make any system call by its number, is part of every Debian,
 * Ubuntu and macOS, and carries paths, names and values as the bytes they are. One such program serves a whole run, through
 * its standard streams:
 *
 * - a request is u32 length (little-endian, as all numbers), u8 what (1 read, 2 write), u8 whether links are followed;
 *   to read: paths, each u16 length and bytes; to write: one path, then attributes, each u16 length and name, u32 length
 *   and value;
 * - an answer is u32 length, then, having read, for each path u16 error, u16 count, and each attribute u16 length and
 *   name, u16 error, u32 length and value; having written, for each attribute u16 error.
 *
 * Errors are the system's numbers, 0 is none. It ends when its input does, and leaves signals to those who started it.
 */
export const ATTRIBUTE_PROGRAM = String.raw`
use strict;
$SIG{$_} = 'IGNORE' for qw(INT TERM HUP);
binmode STDIN; binmode STDOUT;
my ($darwin, $list, $llist, $get, $lget, $set, $lset) = map { $_ + 0 } @ARGV;
my $max = 65536;
my $buffer = "\0" x $max;
sub take {
  my ($wanted, $data) = ($_[0], '');
  while (length($data) < $wanted) {
    my $count = sysread(STDIN, $data, $wanted - length($data), length($data));
    next if !defined($count) && $!{EINTR};
    exit 0 if !$count;
  }
  return $data;
}
sub give {
  my ($data) = @_;
  for (my $done = 0; $done < length($data);) {
    my $count = syswrite(STDOUT, $data, length($data) - $done, $done);
    next if !defined($count) && $!{EINTR};
    exit 0 if !defined($count);
    $done += $count;
  }
}
sub read_one {
  my ($path, $follow) = @_;
  my $size = $darwin ? syscall($list, $path, $buffer, $max, $follow ? 0 : 1)
    : syscall($follow ? $list : $llist, $path, $buffer, $max);
  return pack('vv', $! + 0, 0) if $size == -1;
  my @names = split(/\0/, substr($buffer, 0, $size));
  my $answer = pack('vv', 0, scalar(@names));
  for my $name (@names) {
    my $ended = "$name\0";
    my $got = $darwin ? syscall($get, $path, $ended, $buffer, $max, 0, $follow ? 0 : 1)
      : syscall($follow ? $get : $lget, $path, $ended, $buffer, $max);
    my $error = $got == -1 ? $! + 0 : 0;
    $answer .= pack('v/a*vV/a*', $name, $error, $error ? '' : substr($buffer, 0, $got));
  }
  return $answer;
}
for (;;) {
  my $length = unpack('V', take(4));
  my $request = take($length);
  my ($what, $follow) = unpack('CC', $request);
  my ($at, $answer) = (2, '');
  if ($what == 1) {
    while ($at < $length) {
      my $path = unpack("x$at v/a", $request);
      $at += 2 + length($path);
      $answer .= read_one("$path\0", $follow);
    }
  } else {
    my $path = unpack("x$at v/a", $request);
    $at += 2 + length($path);
    $path .= "\0";
    while ($at < $length) {
      my ($name, $value) = unpack("x$at v/a V/a", $request);
      $at += 6 + length($name) + length($value);
      $name .= "\0";
      my $result = $darwin ? syscall($set, $path, $name, $value, length($value), 0, $follow ? 0 : 1)
        : syscall($follow ? $set : $lset, $path, $name, $value, length($value), 0);
      $answer .= pack('v', $result == -1 ? $! + 0 : 0);
    }
  }
  give(pack('V', length($answer)) . $answer);
}
`

/** Numbers of the calls list, llist, get, lget, set, lset; macOS has no l forms, and takes an option instead. */
const CALLS: Record<string, readonly number[]> = {
  'linux-x64': [0, 194, 195, 191, 192, 188, 189],
  'linux-arm64': [0, 11, 12, 8, 9, 5, 6],
  'linux-riscv64': [0, 11, 12, 8, 9, 5, 6],
  'darwin-x64': [1, 240, 240, 234, 234, 236, 236],
  'darwin-arm64': [1, 240, 240, 234, 234, 236, 236]
}

/** The program's arguments for a system; undefined where it does not work. */
export function attributeArguments(platform = process.platform, arch = process.arch): string[] | undefined {
  return CALLS[`${platform}-${arch}`]?.map(String)
}
