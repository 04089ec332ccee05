/* Cuts the power of a mounted ext4 or XFS file system: nothing that is not on the disk gets there any more. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ioctl.h>
int main(int count, char **words) {
  uint32_t withoutLogFlush = 2;
  int fd = count > 1 ? open(words[1], O_RDONLY) : -1;
  if (fd < 0 || ioctl(fd, _IOR('X', 125, uint32_t), &withoutLogFlush) != 0) { perror("godown"); return 1; }
  return 0;
}
