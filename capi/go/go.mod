module juesuan.dev/juesuan

go 1.19
