// Written by scripts/font-widths.mjs from the 'cmap', 'hmtx' and 'head' tables of assets/fonts.
// Runs of characters of one width, "skip,width,count" in base 36; see that script.

/** Units in which the widths are given. */
export const unitsPerEm = 2048

/** Advance widths of Liberation Sans Regular. */
export const regularWidths =
  'w,ft,2 ,k7 ,vn,2 ,1el ,11y ,av ,iy,2 ,m5 ,x8 ,ft ,iy ,ft,2 ,vn,a ,ft,2 ,x8,3 ,vn ,1lr ,11y,2 ' +
  ',153,2 ,11y ,yr ,189 ,153 ,ft ,sg ,11y ,vn ,1be ,153 ,189 ,11y ,189 ,153 ,11y ,yr ,153 ,11y ,1hp ' +
  ',11y,2 ,yr ,ft,3 ,qp ,vn ,iy ,vn,2 ,sg ,vn,2 ,ft ,vn,2 ,cn,2 ,sg ,cn ,1be ,vn,4 ,iy ,sg ,ft ,vn ' +
  ',sg ,153 ,sg,3 ,j0 ,es ,j0 ,x8 x,ft ,iy ,vn,4 ,es ,vn ,iy ,15x ,l2 ,vn ,x8 ,iy ,15x ,vf ,mr ,v8 ' +
  ',iy,3 ,ws ,uk ,iy,3 ,ks ,vn ,1bg,3 ,yr ,11y,6 ,1kw ,153 ,11y,4 ,ft,4 ,153,2 ,189,5 ,x8 ,189 ' +
  ',153,4 ,11y,2 ,yr ,vn,6 ,1el ,sg ,vn,4 ,ft,4 ,vn,7 ,v8 ,yr ,vn,4 ,sg ,vn ,sg ,11y ,vn ,11y ,vn ' +
  ',11y ,vn ,153 ,sg ,153 ,sg ,153 ,sg ,153 ,sg ,153 ,yz ,153 ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ' +
  ',vn ,11y ,vn ,189 ,vn ,189 ,vn ,189 ,vn ,189 ,vn ,153 ,vn ,153 ,vn ,ft,7 ,cn ,ft,2 ,15t ,p9 ,sg ' +
  ',cn ,11y ,sg,2 ,vn ,cn ,vn ,cn ,vn ,gl ,vn ,j0 ,vn ,cn ,153 ,vn ,153 ,vn ,153 ,vn ,yd ,155 ,vn ' +
  ',189 ,vn ,189 ,vn ,189 ,vn ,1kw ,1hp ,153 ,iy ,153 ,iy ,153 ,iy ,11y ,sg ,11y ,sg ,11y ,sg ,11y ' +
  ',sg ,yr ,ft ,yr ,lc ,yr ,ft ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,1hp ,153 ,11y ' +
  ',sg ,11y ,yr ,sg ,yr ,sg ,yr ,sg ,cn ,vn ,175 ,11c ,vn ,11c ,vn ,153,2 ,sg ,153 ,1a2 ,11c ,vn ' +
  ',vo ,11y ,16t ,yd ,yr ,vn ,189 ,zi ,1e4 ,cn ,ft ,11y ,sg ,cn ,sg ,1eo ,153 ,vn ,189 ,1cs ,11b ' +
  ',1de ,11z ,16x ,vn ,11y,2 ,sg ,z6 ,ln ,ft ,yr ,ft ,yr ,1cl ,123 ,16j ,153 ,17y ,sg ,yr ,sg ,yr,2 ' +
  ',v0,2 ,vn,2 ,q3 ,rp ,vn ,es ,ni ,x8 ,ft ,23u ,1xj ,1no ,1of ,1be ,po ,1xj ,1hq ,17v ,11y ,vn ,ft ' +
  ',cn ,189 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn,2 ,11y ,vn ,11y ,vn ,1kw ,1el ,189 ,vn ' +
  ',189 ,vn ,11y ,sg ,189 ,vn ,189 ,vn ,yr ,v0 ,cn ,23u ,1xj ,1no ,189 ,vn ,1mu ,z6 ,153 ,vn ,11y ' +
  ',vn ,1kw ,1el ,189 ,yr ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,ft,4 ,189 ,vn ,189 ,vn ,153 ,iy ,153 ' +
  ',iy ,153 ,vn ,153 ,vn ,11y ,sg ,yr ,ft ,v0 ,ou ,153 ,vn ,146 ,12s ,ye ,w6 ,yr ,sg ,11y ,vn ,11y ' +
  ',vn ,189 ,vn ,189 ,vn ,189 ,vn ,189 ,vn ,11y ,sg ,jv ,12y ,kw ,cn ,1eg,2 ,11y ,153 ,sg ,vn ,yr ' +
  ',sg,2 ,x1 ,ps ,11y ,153 ,120 ,11y ,vn ,sg ,cn ,15y ,vn ,153 ,iy ,11y ,sg ,vn,4 ,sg,2 ,vn,4 ,161 ' +
  ',q3,2 ,zx ,sv ,ft ,vn,2 ,vs ,si ,z3 ,vn,3 ,cn,2 ,k9 ,im ,ha ,cn ,wj ,1be,3 ,vn,2 ,vg ,vn ,18z ' +
  ',18f ,va ,iy,7 ,ut,2 ,sg ,cn ,es ,cn ,jv ,ft,2 ,vn ,wc ,v4 ,sg ,153 ,sg ,tk ,sg ,us ,v0,2 ,sg,4 ' +
  ',189 ,u8 ,sv ,vs ,vf ,mm ,sg ,mz ,vn ,sg,2 ,1iv ,1fk ,1l7 ,14j ,of ,14w ,17g ,11m ,zz ,rm ,u0 ' +
  ',133,2 ,lt,2 ,92 ,dn,3 ,kq ,rd ,i9 ,av ,k7 ,cn,3 ,iy,2 ,ju,2 ,x8,4 ,iy,a ,ft,2 ,iy,e ,ic ,8y ,jc ' +
  ',io ,ju ,ls,5 ,iy,e ,ft ,iy,4 ,mm,2 ,iy ,0,34 4,iy,2 4,iy ,sg,3 ,ft 5,iy,2 ,11z ,ft ,18m ,1bo ' +
  ',lu 1,182 1,1co ,16t ,cn ,11y,2 ,vc ,120 ,11y ,yr ,153 ,189 ,ft ,11y ,120 ,1be ,153 ,10z ,189 ' +
  ',153 ,11y 1,z6 ,yr ,11y ,19e ,11y ,1bj ,16j ,ft ,11y ,ww ,pd ,vn ,cn ,v4 ,ww ,wq ,sg ,vo ,pd ,p3 ' +
  ',vn,2 ,cn ,sg,2 ,ws ,sg ,ph ,vn ,139 ,wd ,rf ,z4 ,mh ,v4 ,10w ,tv ,14k ,18f ,cn ,v4 ,vn ,v4 ,18f ' +
  '1,wq ,v4 ,17y ,1ii ,17y ,vv ,18f ,y7 ,189 ,vn ,153 ,sg ,yr ,mz ,zj ,u4 ,171 ,wt ,1eo ,1be ,12d ' +
  ',vn ,12c ,sg ,11y,2 ,yo ,xx ,15x ,vi ,qe ,nb ,y7 ,wl ,sg ,cn ,189 ,p5,2 ,11y ,vn ,153 ,1be ,134 ' +
  ',wd ,153,3 ,11y ,11z ,1d7 ,ut ,14w ,11y ,ft,2 ,sg ,1o5 ,1lh ,1cl ,x5 ,14w ,105 ,14w ,11y ,11c ' +
  ',11y ,ut ,12j ,11y ,1gj ,yd ,14w,2 ,x5 ,11c ,1be ,153 ,189 ,14w ,11y ,153 ,yr ,105 ,179 ,11y ' +
  ',163 ,11x ,1g5 ,1hc ,191 ,1ed ,11c ,14w ,1lh ,153 ,vn ,wl ,u8 ,kr ,x7 ,vn ,122 ,q3 ,vs,2 ,ow ,x7 ' +
  ',134 ,vf ,vn ,ut ,vn ,sg ,q2 ,sg ,1at ,sg ,wl ,tn ,19n ,1at ,zk ,14w ,tn ,t1 ,16o ,ut ,vn,3 ,kr ' +
  ',t1 ,sg ,cn ,ft ,cn ,1fk ,1a8 ,vn ,ow ,vs ,sg ,vf ,244 ,zi ,189 ,yv ,1i1 ,14l ,120 ,sg ,1f2 ,13k ' +
  ',1b5 ,12z ,1nx ,1dc ,yd ,q3 ,19b ,136 ,189 ,vn ,19p ,zw ,19p ,zw ,1p4 ,1f0 ,1be ,yu ,1vr ,1cg ' +
  ',244 ,zi ,153 ,sg ,sn ,0,7 ,14w ,vs ,11c ,tn ,11y ,vn ,rt ,ne ,ut ,kr ,125 ,v8 ,1gj ,122 ,yd ,q3 ' +
  ',x5 ,ow ,x5 ,ow ,x5 ,ow ,167 ,uh ,153 ,vf ,1e1 ,10v ,1so ,1di ,16u ,tn ,153 ,sg ,yr ,q2 ,vn ,sg ' +
  ',vn ,sg ,11y ,sg ,1gn ,13b ,11x ,tn ,11x ,tn ,11x ,vn ,1d0 ,11w ,1d0 ,11w ,ft ,1gj ,122 ,11z ,vc ' +
  ',11c ,x7 ,153 ,vf ,153 ,vf ,11x ,tn ,1be ,134 ,cn ,11y ,vn ,11y ,vn ,1kw ,1el ,11y ,vn ,16t ,vn ' +
  ',16t ,vn ,1gj ,122 ,yd ,q3 ,yd ,v0 ,14w ,vs ,14w ,vs ,189 ,vn ,189 ,vn ,189 ,vn ,14w ,t1 ,105 ' +
  ',sg ,105 ,sg ,105 ,sg ,11x ,tn ,ut ,kr ,1ed ,14w ,ut ,kr ,11y ,sg ,11y ,sg ,11c ,vn ,1j3 ,1dv ' +
  ',1ie ,1ae ,11p ,sz ,1j7 ,1fr ,1mu ,1dz ,189 ,vs ,16h ,11v ,yd ,q3 ,11c ,x7 6,189 ,vn ,1hp ,153 ' +
  '37,0,19 ,ls ,0 ,w1 ,0,2 ,ft ,0,2 ,lk ,0 8,zq ,y1 ,o2 ,vj ,102 ,es ,ie ,11g ,115 ,es ,ue ,tv ,u5 ' +
  ',12l ,133 ,es ,m5 ,11b ,x4 ,zg ,yp ,so ,v0 ,xk ,ue ,15j ,13b 5,sy,3 ,lw ,yb 4jv,s8 ,16j ,1el ,u8 ' +
  ',sg ,vd,2 ,rv ,q3 ,cn ,o1 ,sg ,mu ,134 ,vs ,vn ,sg ,ym,3 ,1hp ,q0 ,vn,2 ,tn ,ut,2 ,q2 ,v4 ,xy ' +
  ',15q ,xy ,sg ,153 ,sg ,q3 ,ob ,yj ,kr ,sg ,ut ,tn ,14k ,x7 ,ps ,11r ,nl,2 ,pk ,nc,2 ,s8 ,oe ,9i ' +
  ',hw ,o6 ,k0 ,t1 ,oh ,of ,t4 ,lr ,nt ,po ,om ,of ,zf ,l6,2 ,lg ,y4 ,lh,2 ,l5,2 ,i4,2 ,lg ,8y ,ja ' +
  ',wl ,lr ,lh ,k5 ,lh,2 ,li ,ci ,lr ,n6 ,wl ,ia ,m8 ,lx ,ia ,li ,p1 ,jj ,8y ,dn ,lr ,ia ,lx ,ia ' +
  ',ll ,p1 ,jj ,1fo ,vn,2 ,ft ,1be ,vn,2 ,iy,2 ,sg ,ft ,sg ,vn ,ln ,vo ,18p ,cn,2 ,vn ,v4 ,wc ,vn,2 ' +
  ',ft ,14k ,sg ,cn ,1be ,vn,2 ,iy ,sg ,m0 ,sg,3 ,vn,4 ,q3,2 ,110 ,cn ,sg ,cn ,vn ,v0 ,lg ,k5 ,jt ' +
  ',l8 ,i4 ,d1,2 ,lg ,lt ,8y,4 ,fe ,8y,2 ,fn ,wj,2 ,lr,2 ,lq ,lh ,lc ,jc ,8y ,ci ,lr ,m2 ,li ,k4 ' +
  ',ia ,ke,3 ,l0 ,kq ,0,b 1f,0,2 ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,153 ,sg ,153 ,vn ,153 ,vn ' +
  ',153 ,vn ,153 ,vn ,153 ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,yr ,ft ,189 ,vn ,153 ' +
  ',vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,ft ,cn ,ft,2 ,11y ,sg ,11y ,sg ,11y ,sg ,vn ,cn ,vn ,cn ' +
  ',vn ,cn ,vn ,cn ,1be,6 ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,189 ,vn ,189 ,vn ,189 ,vn ,189 ,vn ' +
  ',11y ,vn ,11y ,vn ,153 ,iy ,153 ,iy ,153 ,iy ,153 ,iy ,11y ,sg ,11y ,sg ,11y ,sg ,11y ,sg ,11y ' +
  ',sg ,yr ,ft ,yr ,ft ,yr ,ft ,yr ,ft ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,11y ,sg ,11y ' +
  ',sg ,1hp ,153 ,1hp ,153 ,1hp ,153 ,1hp ,153 ,1hp ,153 ,11y ,sg ,11y ,sg ,11y ,sg ,yr ,sg ,yr ,sg ' +
  ',yr ,sg ,vn ,ft ,153 ,sg ,vn ,cn 2,13z 1,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ' +
  ',11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ' +
  ',vn ,11y ,vn ,11y ,vn ,11y ,vn ,ft ,cn ,ft ,cn ,189 ,vn ,189 ,vn ,189 ,vn ,189 ,vn ,189 ,vn ,189 ' +
  ',vn ,189 ,vn ,1cs ,11b ,1cs ,11b ,1cs ,11b ,1cs ,11b ,1cs ,11b ,153 ,vn ,153 ,vn ,1cl ,123 ,1cl ' +
  ',123 ,1cl ,123 ,1cl ,123 ,1cl ,123 ,11y ,sg ,11y ,sg ,11y ,sg ,11y ,sg 6,ww,8 ,11y,2 ,1aa,6 ' +
  ',pd,6 2,17i,2 ,1gs,4 2,vn,8 ,1an,2 ,1lr,6 ,cn,8 ,ld,2 ,wh,6 ,vn,6 2,1b1,2 ,1m5,2 ,1jd,2 2,v4,8 ' +
  '1,1aa 1,1im 1,1le 1,1im ,18f,8 ,19b,2 ,1kf,2 ,1hn,4 ,ww,2 ,pd,2 ,vn,2 ,cn,2 ,vn,2 ,v4,2 ,18f,2 ' +
  '2,ww,8 ,11y,2 ,1aa,6 ,vn,8 ,1an,2 ,1lr,6 ,18f,8 ,19b,2 ,1kf,2 ,1hn,4 ,ww,5 1,ww,2 ,11y,5 ,iy,5 ' +
  ',vn,3 1,vn,2 ,1aa,2 ,1df,2 ,153 ,iy,3 ,cn,4 2,cn,2 ,ft,2 ,o5,2 1,iy,3 ,v4,4 ,wd,2 ,v4,2 ,11y,2 ' +
  ',1d2 ,1eg ,17i ,iy,3 2,18f,3 1,18f,2 ,1gl ,1b1 ,1ev ,19b ,16j ,iy,2 1,sg ,1kw ,sg ,1kw ,iz ,e8 ' +
  ',9h ,vn ,ft ,be ,4r ,0,5 ,iy 1,vn,2 ,1kw,2 ,ni ,vf ,cn,4 ,iy,4 ,vn,2 ,jx 3,1kw 3,0,5 ,be ,1kw ' +
  '1,ao ,k5,2 4,iy,2 1,sg 1,iy 5,9i p,ft b,0,6 4,og ,nl ,nf ,kl ,o0 ,od 5,kr ,nm ,j7 ,m3 ,n6 ,n8 ' +
  ',mx ,my ,jk ,nl ,mk 6,l6 ,l5 ,lh ,io ,l5 b,vn ,153,2 ,vn,2 ,1be ,153 ,1q8 ,1u8 ,1hp ,1cb ,t7 ,vn ' +
  ',11y ,yr ,1kw ,tn ,11y ,189 ,11y ,vn ,153 9,164 1c,0 k,1ed d,ie 2,1p1 ,15x a,1kw 3,17p 7,y5 ' +
  'u,1hn ,rv 4,1bg,2 6,1bg,4 11,sg b,1kw ,sg ,1kw ,sg ,1kw ,sg i,sg 17,1kw 19,s4 3,yt 8,1au 1,14k ' +
  ',x8 2,9i 3,ft ,v8 3,14k ,1jp 9,14w 1,fl s,v8 n,v8 ,x7 ,1kw 1,v8,2 4c,yd d,x8 f,yd,2 da,14b 1,zk ' +
  '9,14b 3,14b 3,14b 3,14b 3,14b 7,14b 7,14b 7,14b 7,14b j,14b,t j,14b 3,14b 3,14b 3,14b 3,14b,3 ' +
  ',15h c,yd,2 8,k6,2 ,1kw 5,1kb 7,1kb 1,1kb 7,1kb 5,s4 ,yd ,xt 2,yd,b c,k6 2b,1m3 ,1nv ,1g5 ' +
  '2,16o,9 o,u8 2,11c 1,xs ,t1 2,1kw ,sg ,16o ,1kw 2,sg 168,vn ,cn ,vn ,11y ,153 ,vn ,ft ,153 ,vn ' +
  ',11y ,sg ,yr ,sg ,15o 3,xy ,1n0 ,1bu ,sg ,wu ,o7 ,10w bj,iy nwf,0,4 ,sg,2 ,ft,3 ,0,2 2u,iy ,ft ' +
  ',ow ,av,2 ghg,sg,2 q,es ,0 ,sy ,x4 ,zq ,vj ,102 ,tv ,u5 ,12l ,ue ,13b ,vz ,15j,4 ,zq,3 ,y1 ,o2 ' +
  ',vj ,102 ,es ,ie 1,115 ,es ,ue ,tv ,u5 1,133 1,m5 ,11b 1,zg ,yp 1,v0 ,xk ,ue ,15j ,13b ,es ,y1 ' +
  ',tv ,yp ,zq k0,0,4 d4,1kw'

/** Advance widths of Liberation Sans Bold. */
export const boldWidths =
  'w,ft ,iy ,qz ,vn,2 ,1el ,153 ,dj ,iy,2 ,m5 ,x8 ,ft ,iy ,ft,2 ,vn,a ,iy,2 ,x8,3 ,yr ,1jh ,153,4 ' +
  ',11y ,yr ,189 ,153 ,ft ,vn ,153 ,yr ,1be ,153 ,189 ,11y ,189 ,153 ,11y ,yr ,153 ,11y ,1hp ,11y,2 ' +
  ',yr ,iy ,ft ,iy ,x8 ,vn ,iy ,vn ,yr ,vn ,yr ,vn ,iy ,yr,2 ,ft,2 ,vn ,ft ,1el ,yr,4 ,m5 ,vn ,iy ' +
  ',yr ,vn ,189 ,vn,2 ,sg ,m5 ,fx ,m5 ,x8 x,ft ,iy ,vn,4 ,fx ,vn ,iy ,15x ,l2 ,vn ,x8 ,iy ,15x ,vf ' +
  ',mr ,v8 ,iy,3 ,ws ,vn ,iy,3 ,ks ,vn ,1bg,3 ,yr ,153,6 ,1kw ,153 ,11y,4 ,ft,4 ,153,2 ,189,5 ,x8 ' +
  ',189 ,153,4 ,11y,2 ,yr ,vn,6 ,1el ,vn,5 ,ft,4 ,yr,7 ,v8 ,yr,5 ,vn ,yr ,vn ,153 ,vn ,153 ,vn ,153 ' +
  ',vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,14w ,153 ,yr ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ' +
  ',11y ,vn ,189 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,153 ,yr ,153 ,yr ,ft,a ,18n ,vn,2 ,ft ,153 ,vn,2 ' +
  ',yr ,ft ,yr ,ft ,yr ,lx ,yr ,r9 ,yr ,ft ,153 ,yr ,153 ,yr ,153 ,yr ,14b ,155 ,yr ,189 ,yr ,189 ' +
  ',yr ,189 ,yr ,1kw ,1hp ,153 ,m5 ,153 ,m5 ,153 ,m5 ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,yr ,iy ' +
  ',yr ,r9 ,yr ,iy ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,1hp ,189 ,11y ,vn ,11y ' +
  ',yr ,sg ,yr ,sg ,yr ,sg ,ft ,yr ,1bl ,14w ,yr ,14w ,yr ,153,2 ,vn ,153 ,1bn ,14w ,yr ,yi ,11y ' +
  ',15b ,zn ,yr ,vn ,189 ,108 ,1gy ,ft,2 ,153 ,vn ,ft ,vn ,1kf ,153 ,yr ,189 ,1cj ,14g ,1eg ,16b ' +
  ',18h ,yr ,11y,2 ,vn ,y5 ,kh ,iy ,yr ,iy ,yr ,1b7 ,157 ,19m ,153 ,17t ,vn ,yr ,sg ,yr,2 ,ty,2 ' +
  ',vn,2 ,sa ,wy ,yr ,fx ,sb ,x9 ,iy ,23u ,1xj ,1r7 ,1ue ,1ek ,vm ,20q ,1kw ,1ek ,153 ,vn ,ft,2 ' +
  ',189 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,vn ,153 ,vn ,153 ,vn ,1kw ,1el ,189 ,yr ' +
  ',189 ,yr ,153 ,vn ,189 ,yr ,189 ,yr,2 ,ty ,ft ,23u ,1xj ,1r7 ,189 ,yr ,1mr ,11u ,153 ,yr ,153 ' +
  ',vn ,1kw ,1el ,189 ,yr ,153 ,vn ,153 ,vn ,11y ,vn ,11y ,vn ,ft,4 ,189 ,yr ,189 ,yr ,153 ,m5 ,153 ' +
  ',m5 ,153 ,yr ,153 ,yr ,11y ,vn ,yr ,iy ,wu ,tl ,153 ,yr ,13z ,1bn ,zw,2 ,yr ,sg ,153 ,vn ,11y ' +
  ',vn ,189 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,11y ,vn ,se ,1bf ,ss ,ft ,1i9,2 ,153,2 ,vn ,yr,2 ,vn ' +
  ',sg ,10p ,rj ,153,2 ,11y,2 ,vn,2 ,ft ,183 ,yr ,153 ,m5 ,11y ,vn,2 ,yr,3 ,vn,2 ,yr,2 ,vn,2 ,18h ' +
  ',sa,2 ,13b ,wa ,iy ,yr,2 ,xc ,vn ,y6 ,yr,3 ,ft,2 ,n2 ,iw ,k9 ,ft ,yc ,1el,3 ,yr,2 ,yz ,yr ,1bf ' +
  ',1c2 ,16n ,m5,7 ,x7,2 ,vn ,iy,3 ,up ,iy,2 ,yr ,zc ,x4 ,vn ,189 ,vn ,wh ,sg ,12o ,ty,2 ,vn,4 ,189 ' +
  ',yz ,wa ,xc ,yd ,q3 ,vn ,pq ,yr ,vn,2 ,1mn ,1hl ,1wv ,1aa ,ue ,1aw ,1dg ,185 ,13e ,ud ,w2 ,15i,2 ' +
  ',kx,2 ,b2 ,ec,3 ,lc ,tr ,ki ,dj ,qz ,ft,3 ,iy,2 ,lc,2 ,x8,4 ,iy,q ,kt ,81 ,le ,ku ,lc ,ls,5 ' +
  ',iy,4 ,sg ,iy,e ,mm,2 ,iy ,0,34 4,iy,2 4,iy ,vn,3 ,iy 5,iy ,qg ,153 ,iy ,1cj ,1fj ,qy 1,1ax ' +
  '1,1gr ,1bo ,ft ,153,2 ,y7 ,14w ,11y ,yr ,153 ,189 ,ft ,153 ,11y ,1be ,153 ,10m ,189 ,153 ,11y ' +
  '1,y5 ,yr ,11y ,1ap ,11y ,1a1 ,19m ,ft ,11y ,yz ,po ,yr ,ft ,x4 ,yz ,yq ,vn ,yi ,r0 ,q7 ,yr ,ur ' +
  ',ft ,vq ,vn ,yt ,vn ,pc ,yr ,17k ,z7 ,tl ,12x ,pe ,x4 ,14p ,wr ,16v ,1c2 ,ft ,x4 ,yr ,x4 ,1c2 ' +
  '1,yq ,x4 ,17t ,1ky ,17t ,16n ,1c2 ,12h ,189 ,yr ,153 ,vn ,yr ,pq ,16r ,u4 ,19r ,yq ,1kf ,1el ' +
  ',13z ,yr ,13z ,yf ,11y,2 ,10k ,yc ,15t ,ww ,su ,p0 ,12h ,z5 ,vn ,ft ,189 ,r8,2 ,11y ,yr ,153 ' +
  ',1be ,163 ,z7 ,153,3 ,11y ,122 ,1ed ,w9 ,14h ,11y ,ft ,fp ,vn ,1q8 ,1og ,1ds ,yq ,14w ,ze ,14w ' +
  ',153 ,14w ,153 ,w9 ,14j ,11y ,1ff ,zn ,14w,2 ,yq ,13x ,1be ,153 ,189 ,14w ,11y ,153 ,yr ,ze ,1ck ' +
  ',11y ,15k ,13z ,1l6 ,1lz ,1dh ,1jp ,14w ,14h ,1mo ,14w ,vn ,z5 ,yz ,np ,104 ,vn ,14c ,sa ,yz,2 ' +
  ',sh ,105 ,163 ,yd ,yr ,yd ,yr ,vn ,rv ,vn ,1ds ,vn ,yz ,x1 ,1bf ,1c0 ,15h ,1cl ,yz ,vf ,1cl ,x7 ' +
  ',vn,2 ,yr ,np ,vf ,vn ,ft ,g0 ,ft ,1j4 ,1fk ,yr ,sh ,yz ,vn ,yd ,20t ,18a ,1dg ,13z ,1ji ,19a ' +
  ',11y ,vn ,1go ,19j ,1a1 ,16v ,1pa ,1js ,zn ,sa ,1a1 ,16v ,189 ,yr ,1ad ,10s ,1ad ,10s ,1rq ,1jf ' +
  ',1ac ,10a ,20t ,1f9 ,20t ,18a ,153 ,vn ,x8 ,0,7 ,14w ,yz ,14w ,yz ,11y ,yr ,rp ,pf ,w9 ,np ,13z ' +
  ',y1 ,1ff ,14c ,zn ,sa ,yq ,sh ,yq ,sh ,yq ,sh ,17b ,zg ,153 ,yd ,1e1 ,14m ,1s2 ,1gf ,153 ,wv ' +
  ',153 ,vn ,yr ,rv ,vn,4 ,11y ,vn ,1ci ,137 ,13z ,x1 ,13z ,x1 ,13z ,yr ,1cq ,12l ,1cq ,12l ,ft ' +
  ',1ff ,14c ,13x ,y0 ,13x ,105 ,153 ,yd ,153 ,yd ,13z ,x1 ,1be ,163 ,ft ,153 ,vn ,153 ,vn ,1kw ' +
  ',1el ,11y ,vn ,15b ,vn ,15b ,vn ,1ff ,14c ,zn ,sa ,zn ,ty ,14w ,yz ,14w ,yz ,189 ,yr ,189 ,yr ' +
  ',189 ,yr ,14h ,vf ,ze ,vn ,ze ,vn ,ze ,vn ,13z ,x1 ,w9 ,np ,1jp ,1cl ,w9 ,np ,11y ,vn ,11y ,vn ' +
  ',14w ,yr ,1mm ,1h6 ,1il ,1c4 ,11f ,ui ,1lm ,1id ,1mr ,1gm ,189 ,xc ,17k ,13v ,zn ,sa ,13x ,105 ' +
  '6,189 ,yr ,1hp ,189 37,0,19 ,ls ,0 ,w1 ,0,2 ,iy ,0,2 ,ny ,0 8,12t ,10f ,r9 ,x4 ,12g ,h6 ,ks ,13u ' +
  ',135 ,h6 ,ws ,vh ,wj ,14z ,15b ,h6 ,oj ,13q ,z6 ,12e ,113 ,vc ,yn ,117 ,ws ,19t ,14u 5,yd,3 ,n3 ' +
  ',zi 4jv,xh ,185 ,1el ,yz ,vn ,wp,2 ,sh ,sa ,ft ,sv ,vq ,pq ,163 ,yz ,yr ,vn ,z5,3 ,1hp ,wi ,yr,2 ' +
  ',yx ,x7,2 ,rv ,x4 ,yr ,17o ,yo ,vn ,189 ,sg ,rj ,s2 ,z0 ,np ,vn ,yd ,yx ,16v ,105 ,rn ,13l ,pu,2 ' +
  ',pv ,np,2 ,sj ,os ,aa ,ke ,q8 ,m6 ,te ,on ,oo ,ti ,oq ,nv ,q4 ,on ,or ,104 ,lh,2 ,m9 ,xi ,m9,2 ' +
  ',le,2 ,jz,2 ,m8 ,81 ,ju ,w4 ,ky ,nc ,lm ,nd,2 ,m8 ,cc ,ky ,n6 ,w4 ,kp ,ng ,m3 ,kp ,n7 ,re ,lk ' +
  ',81 ,ec ,ky ,kp ,m3 ,kp ,n6 ,re ,lk ,1gg ,yr,2 ,iy ,1el ,yr,2 ,m5,2 ,vn ,iy ,sg ,yr ,kw ,yk ,1dn ' +
  ',ft,2 ,yr ,x4 ,zc ,yr,2 ,iy ,17p ,vn ,ft ,1el ,yr,2 ,m5 ,vn ,qi ,vn,2 ,sg ,vn ,yr,2 ,vn ,sa,2 ' +
  ',11a ,ft ,vn ,iy ,yr ,ty ,m9 ,lm,2 ,nc ,jz ,ds,2 ,m8 ,kx ,ac ,81,2 ,ac ,hi ,b2 ,9c ,g9 ,w4,2 ' +
  ',nz,2 ,l6 ,nc ,sj ,le ,ft ,cc ,n4 ,ny ,kq,2 ,kp ,kk,2 ,qm ,lm ,ko ,0,b 1f,0,2 ,153 ,vn ,153 ,yr ' +
  ',153 ,yr ,153 ,yr ,153 ,vn ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,11y ,vn ,11y ,vn ,11y ' +
  ',vn ,11y ,vn ,11y ,vn ,yr ,iy ,189 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,ft,4 ,153 ' +
  ',vn ,153 ,vn ,153 ,vn ,yr ,ft ,yr ,ft ,yr ,ft ,yr ,ft ,1be ,1el ,1be ,1el ,1be ,1el ,153 ,yr ' +
  ',153 ,yr ,153 ,yr ,153 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,11y ,yr ,11y ,yr ,153 ,m5 ,153 ' +
  ',m5 ,153 ,m5 ,153 ,m5 ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,yr ,iy ,yr ,iy ,yr ,iy ,yr ' +
  ',iy ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,153 ,yr ,11y ,vn ,11y ,vn ,1hp ,189 ,1hp ,189 ,1hp ,189 ' +
  ',1hp ,189 ,1hp ,189 ,11y ,vn ,11y ,vn ,11y ,vn ,yr ,sg ,yr ,sg ,yr ,sg ,yr ,iy ,189 ,vn,2 ,ft ' +
  '2,14p 1,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ,153 ,vn ' +
  ',153 ,vn ,153 ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,11y ,vn ,ft,4 ' +
  ',189 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,189 ,yr ,1cj ,14g ,1cj ,14g ,1cj ,14g ' +
  ',1cj ,14g ,1cj ,14g ,153 ,yr ,153 ,yr ,1b7 ,157 ,1b7 ,157 ,1b7 ,157 ,1b7 ,157 ,1b7 ,157 ,11y ,vn ' +
  ',11y ,vn ,11y ,vn ,11y ,vn 6,yz,8 ,153,2 ,1df,6 ,r0,6 2,17i,2 ,1im,4 2,yr,8 ,1an,2 ,1lr,6 ,ft,8 ' +
  ',ld,2 ,wh,6 ,yr,6 2,1b1,2 ,1n9,2 ,1jd,2 2,x4,8 1,1aa 1,1ku 1,1nm 1,1im ,1c2,8 ,1ce,2 ,1om,2 ' +
  ',1kq,4 ,yz,2 ,r0,2 ,yr,2 ,ft,2 ,yr,2 ,x4,2 ,1c2,2 2,yz,8 ,153,2 ,1df,6 ,yr,8 ,1an,2 ,1lr,6 ' +
  ',1c2,8 ,1ce,2 ,1om,2 ,1kq,4 ,yz,5 1,yz,2 ,153,5 ,iy,5 ,yr,3 1,yr,2 ,1d2,2 ,1g7,2 ,153 ,iy,3 ' +
  ',ft,4 2,ft,4 ,qx,2 1,iy,3 ,x4,4 ,z7,2 ,x4,2 ,11y,2 ,1d2 ,1fu ,17i ,qg,2 ,iy 2,1c2,3 1,1c2,2 ,1gl ' +
  ',1b1 ,1hy ,1ce ,19m ,iy,2 1,sg ,1kw ,sg ,1kw ,iz ,e8 ,9h ,vn ,ft ,be ,4r ,0,5 ,iy 1,vn,2 ,1kw,2 ' +
  ',sb ,vf ,ft,4 ,sg,4 ,vn,2 ,jx 3,1kw 3,0,5 ,be ,1kw 1,dn ,r9,2 4,iy,2 1,yd 1,iy 5,9i p,iy b,0,6 ' +
  '4,s5 ,qq ,q7 ,nh ,qw ,r0 5,mj ,pn ,nj ,pa ,qb ,r4 ,q3 ,pu ,mr ,qn ,pm 6,lh ,le ,nc ,ku ,le b,vn ' +
  ',153,2 ,vn,2 ,1el ,153 ,1q8 ,1xp ,1hp ,1ea ,t7 ,vn ,153 ,yr ,1ps ,vn ,11y ,189 ,153 ,11y ,153 ' +
  '9,1ad 1c,0 k,1ed d,rt 2,1rf ,15x a,1kw 3,17p 7,y5 u,1kw ,sh 4,1bg,2 6,1bg,4 11,vn b,1kw ,sg ,1kw ' +
  ',sg ,1kw ,sg i,sg 17,1kw 19,s4 3,yt 8,1au 1,14k ,x8 2,9i 3,ft ,v8 3,14k ,1jp 9,153 1,fl s,v8 ' +
  'n,v8 ,x7 ,1kw 1,v8,2 4c,yd d,x8 f,yd,2 da,14b 1,zk 9,14b 3,14b 3,14b 3,14b 3,14b 7,14b 7,14b ' +
  '7,14b 7,14b j,14b,t j,14b 3,14b 3,14b 3,14b 3,14b,3 ,15h c,yd,2 8,k6,2 ,1kw 5,1kb 7,1kb 1,1kb ' +
  '7,1kb 5,s4 ,yd ,xt 2,yd,b c,k6 2b,1m3 ,1nv ,1g5 2,16o,9 o,u8 2,11c 1,xs ,t1 2,1kw ,sg ,16o ,1kw ' +
  '2,sg 168,yr ,ft ,yr ,11y ,153 ,vn ,iy ,153 ,yr ,153 ,vn ,yr ,sg ,17f 3,yh ,1nf ,1cu ,vn ,us ,os ' +
  ',14p bj,iy nwf,0,4 ,sg,2 ,iy,3 ,0,2 2u,iy,2 ,m4 ,dj,2 ghg,yr,2 q,h6 ,0 ,yd ,z6 ,12t ,x4 ,12g ,vh ' +
  ',wj ,14z ,ws ,14u ,yd ,19t,4 ,12t,3 ,10f ,r9 ,x4 ,12g ,h6 ,ks 1,135 ,h6 ,ws ,vh ,wj 1,15b 1,oj ' +
  ',13q 1,12e ,113 1,yn ,117 ,ws ,19t ,14u ,h6 ,10f ,vh ,113 ,120 k0,0,4 d4,1kw'
